package dev.mendflow.api.reportcodes;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportCodeTest {

    private static final String ADDRESS = "https://service.example/report?serial=LMD00000000000001";
    private static final int QUIET = 4;

    @Test
    void aPhoneReadsTheAddressFromThePicture() throws Exception {
        String picture = ReportCode.of(ADDRESS).svg();

        assertThat(new Decoder().decode(drawn(picture)).getText()).isEqualTo(ADDRESS);
    }

    @Test
    void aScratchDoesNotMatter() throws Exception {
        BitMatrix squares = drawn(ReportCode.of(ADDRESS).svg());
        for (int x = 10; x < squares.getWidth() - 10; x++) {
            squares.flip(x, squares.getHeight() - 9);
            squares.flip(x, squares.getHeight() - 10);
        }

        assertThat(new Decoder().decode(squares).getText()).isEqualTo(ADDRESS);
    }

    /** The squares that the path of the picture draws, without the quiet margin. */
    private static BitMatrix drawn(String picture) {
        var side = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(picture);
        assertThat(side.find()).isTrue();
        int size = Integer.parseInt(side.group(1)) - 2 * QUIET;
        var squares = new BitMatrix(size);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1").matcher(picture);
        while (runs.find()) {
            squares.setRegion(
                    Integer.parseInt(runs.group(1)) - QUIET,
                    Integer.parseInt(runs.group(2)) - QUIET,
                    Integer.parseInt(runs.group(3)),
                    1);
        }
        return squares;
    }
}
