package dev.mendflow.api.cases;

import dev.mendflow.api.problems.Refusal;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Makes new pictures of uploaded ones, so that nothing but the picture is kept: no whereabouts, no second content. */
@Component
class Photos {

    private static final Map<String, String> FORMATS = Map.of("image/jpeg", "jpg", "image/png", "png");
    private static final int LONGEST_SIDE = 12_000;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int SIDE_OF_SMALL = 400;

    private final Tika tika = new Tika();
    /** Decoded pictures are large: two at a time. */
    private final Semaphore atOnce = new Semaphore(2);

    /** A picture that was drawn anew. */
    record Photo(String mediaType, byte[] content) {}

    /** Looks at the content, not at what the sender says it is. */
    Photo redraw(byte[] upload) {
        String mediaType = tika.detect(upload);
        String format = FORMATS.get(mediaType);
        if (format == null) {
            throw Refusal.unsupported("not-a-photo");
        }
        atOnce.acquireUninterruptibly();
        try {
            BufferedImage seen = decode(upload, format);
            Orientation held = format.equals("jpg") ? Orientation.of(upload) : Orientation.UPRIGHT;
            return new Photo(mediaType, encode(held.turn(seen), format));
        } catch (IOException | RuntimeException e) {
            throw e instanceof Refusal refusal ? refusal : Refusal.unsupported("not-a-photo");
        } finally {
            atOnce.release();
        }
    }

    /** The same picture as a JPEG of a size for lists; one that is small already stays as it is. */
    byte[] small(String mediaType, byte[] content) {
        atOnce.acquireUninterruptibly();
        try {
            BufferedImage whole = decode(content, FORMATS.getOrDefault(mediaType, "jpg"));
            int longest = Math.max(whole.getWidth(), whole.getHeight());
            double scale = Math.min(1, (double) SIDE_OF_SMALL / longest);
            int width = Math.max(1, (int) Math.round(whole.getWidth() * scale));
            int height = Math.max(1, (int) Math.round(whole.getHeight() * scale));
            var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = small.createGraphics();
            pen.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
            pen.dispose();
            return encode(small, "jpg");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            atOnce.release();
        }
    }

    private static BufferedImage decode(byte[] upload, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
                throw Refusal.tooLarge();
            }
            return reader.read(0);
        } finally {
            reader.dispose();
        }
    }

    private static byte[] encode(BufferedImage picture, String format) throws IOException {
        var output = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, output)) {
            throw new IOException("No writer for this kind of picture");
        }
        return output.toByteArray();
    }
}
