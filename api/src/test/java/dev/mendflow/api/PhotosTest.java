package dev.mendflow.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A photo is kept as a picture and nothing else. */
@WholeApplication
class PhotosTest {

    private static final String WHEREABOUTS = "GPS-CANARY-31.2304N-121.4737E";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    Http agent;
    String number;

    @BeforeEach
    void aCase() {
        agent = people.as("agent", port);
        number = agent.post("/api/cases", MainJobTest.aFault()).caseNumber();
    }

    @Test
    void aPhotoLosesEverythingButThePicture() throws IOException {
        var added = upload(withComment(jpeg()), "../../etc/\u202egpj.exe");

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.text("fileName")).isEqualTo("gpj.exe");
        var shown = agent.get(added.text("url"));
        assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(shown.response().body(), StandardCharsets.ISO_8859_1))
                .doesNotContain(WHEREABOUTS);
        assertThat(ImageIO.read(new java.io.ByteArrayInputStream(
                                shown.response().body()))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void whatIsNoPhotoIsRefusedWhateverItIsCalled() {
        for (String content : new String[] {"<svg onload=alert(1)>", "%PDF-1.7", "MZ", "<html>", "GIF89a"}) {
            assertThat(upload(content.getBytes(StandardCharsets.UTF_8), "photo.jpg")
                            .status())
                    .isEqualTo(415);
        }
        assertThat(agent.get("/api/cases/" + number).json().path("attachments")).isEmpty();
    }

    @Test
    void anotherCustomerDoesNotSeeIt() throws IOException {
        var added = upload(jpeg(), "photo.jpg");

        assertThat(people.as("customer", port).get(added.text("url")).status()).isEqualTo(404);
        assertThat(people.as("t-own", port).get(added.text("url")).status()).isEqualTo(404);
        assertThat(Http.at(port).get(added.text("url")).status()).isEqualTo(401);
    }

    @Test
    void tenMegabytesAreTheMost() {
        assertThat(upload(new byte[12 * 1024 * 1024], "photo.jpg").status()).isEqualTo(413);
    }

    private Http.Answer upload(byte[] content, String name) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return agent.send(
                "POST", "/api/cases/" + number + "/attachments", "multipart/form-data; boundary=b", body.toByteArray());
    }

    private static byte[] jpeg() throws IOException {
        var output = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", output);
        return output.toByteArray();
    }

    /** Right behind the start of a JPEG, where cameras put what they know. */
    private static byte[] withComment(byte[] jpeg) {
        byte[] text = WHEREABOUTS.getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        output.write(jpeg, 0, 2);
        output.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (text.length + 2)});
        output.writeBytes(text);
        output.write(jpeg, 2, jpeg.length - 2);
        return output.toByteArray();
    }
}
