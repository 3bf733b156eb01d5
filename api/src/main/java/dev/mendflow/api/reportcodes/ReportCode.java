package dev.mendflow.api.reportcodes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** A QR code: dark and light squares that say an address, still readable when a quarter of them is dirty or scratched. */
record ReportCode(BitMatrix squares) {

    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.Q,
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.MARGIN,
            4);

    static ReportCode of(String address) {
        try {
            return new ReportCode(new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, HINTS));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code: " + address.length(), e);
        }
    }

    /** As a picture that stays sharp at any size. */
    String svg() {
        int side = squares.getWidth();
        var dark = new StringBuilder();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                if (squares.get(x, y)) {
                    int until = x;
                    while (until < side && squares.get(until, y)) {
                        until++;
                    }
                    dark.append("M%d %dh%dv1h-%dz".formatted(x, y, until - x, until - x));
                    x = until;
                }
            }
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%3$s"/></svg>
                """.formatted(side, side * 8, dark);
    }
}
