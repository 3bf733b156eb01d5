package dev.mendflow.api.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones keep pictures lying and write beside them how to turn them. */
class OrientationTest {

    @ParameterizedTest
    @CsvSource({
        // code, width, height, where the red corner at the top left is seen
        "1,40,20,0,0",
        "2,40,20,39,0",
        "3,40,20,39,19",
        "4,40,20,0,19",
        "5,20,40,0,0",
        "6,20,40,19,0",
        "7,20,40,19,39",
        "8,20,40,0,39",
    })
    void aPictureIsTurnedAsItWasSeen(int code, int width, int height, int x, int y) throws IOException {
        byte[] lying = jpeg(code);

        var photo = new Photos().redraw(lying);

        var seen = ImageIO.read(new ByteArrayInputStream(photo.content()));
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
        var corner = new Color(seen.getRGB(x, y));
        assertThat(corner.getRed()).isGreaterThan(180);
        assertThat(corner.getBlue()).isLessThan(90);
    }

    @Test
    void whatCannotBeReadIsUpright() {
        assertThat(Orientation.of(new byte[] {1, 2, 3})).isEqualTo(Orientation.UPRIGHT);
        assertThat(Orientation.of(HexFormat.of().parseHex("ffd8ffe1ffff457869660000")))
                .isEqualTo(Orientation.UPRIGHT);
    }

    @Test
    void aSmallPictureFitsALine() throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB), "png", output);

        var small = ImageIO.read(new ByteArrayInputStream(new Photos().small("image/png", output.toByteArray())));

        assertThat(small.getWidth()).isEqualTo(400);
        assertThat(small.getHeight()).isEqualTo(300);
    }

    /** Blue with a red corner at the top left, and the note of a camera that was held like this. */
    private static byte[] jpeg(int code) throws IOException {
        var picture = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, 40, 20);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 16, 16);
        pen.dispose();
        var plain = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", plain);
        byte[] note = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001000" + code + "0000"
                        + "00000000");
        var output = new ByteArrayOutputStream();
        output.write(plain.toByteArray(), 0, 2);
        output.writeBytes(note);
        output.write(plain.toByteArray(), 2, plain.size() - 2);
        return output.toByteArray();
    }
}
