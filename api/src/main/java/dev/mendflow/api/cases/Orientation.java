package dev.mendflow.api.cases;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held: phones keep pictures as the sensor sees them and write beside them how to turn them. What is drawn anew
 * without that note has to be turned before.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    MIRRORED_UPSIDE_DOWN,
    MIRRORED_LEFT,
    LEFT,
    MIRRORED_RIGHT,
    RIGHT;

    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final long EXIF = 0x457869660000L;
    private static final int ORIENTATION = 0x0112;

    /** What a JPEG says; upright when it says nothing that can be read. */
    static Orientation of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** The picture as it was seen. */
    BufferedImage turn(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lies = ordinal() >= MIRRORED_LEFT.ordinal();
        var turned = new BufferedImage(lies ? height : width, lies ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(picture, transform(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform transform(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case MIRRORED_UPSIDE_DOWN -> new AffineTransform(1, 0, 0, -1, 0, height);
            case MIRRORED_LEFT -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT -> new AffineTransform(0, 1, -1, 0, height, 0);
            case MIRRORED_RIGHT -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }

    private static Orientation read(ByteBuffer file) {
        file.position(2);
        while (true) {
            int marker = Short.toUnsignedInt(file.getShort());
            if (marker == START_OF_SCAN) {
                return UPRIGHT;
            }
            int start = file.position();
            int length = Short.toUnsignedInt(file.getShort());
            if (marker == APP1 && isExif(file)) {
                return readNotes(file.slice(file.position(), start + length - file.position()));
            }
            file.position(start + length);
        }
    }

    private static boolean isExif(ByteBuffer file) {
        return ((long) file.getInt() << 16 | Short.toUnsignedInt(file.getShort())) == EXIF;
    }

    private static Orientation readNotes(ByteBuffer notes) {
        notes.order(notes.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        notes.position(notes.getInt(4));
        int entries = Short.toUnsignedInt(notes.getShort());
        for (int entry = 0; entry < entries; entry++) {
            int at = notes.position();
            if (Short.toUnsignedInt(notes.getShort()) == ORIENTATION) {
                int code = Short.toUnsignedInt(notes.getShort(at + 8));
                return code >= 1 && code <= values().length ? values()[code - 1] : UPRIGHT;
            }
            notes.position(at + 12);
        }
        return UPRIGHT;
    }
}
