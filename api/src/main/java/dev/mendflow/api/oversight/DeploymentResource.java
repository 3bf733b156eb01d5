package dev.mendflow.api.oversight;

import dev.mendflow.api.command.Act;
import dev.mendflow.api.command.Commands;
import dev.mendflow.api.command.Reply;
import dev.mendflow.api.problems.Refusal;
import dev.mendflow.api.security.Access;
import dev.mendflow.engine.deployment.Deployed;
import dev.mendflow.engine.deployment.Deployments;
import dev.mendflow.engine.deployment.Finding;
import dev.mendflow.engine.deployment.ModelFile;
import dev.mendflow.engine.deployment.ModelLint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes models from designers: looks through them, and brings them into the engine when nothing is found. */
@RestController
class DeploymentResource {

    private final ModelLint lint;
    private final Deployments deployments;
    private final LintSentences sentences;
    private final Commands commands;

    DeploymentResource(ModelLint lint, Deployments deployments, LintSentences sentences, Commands commands) {
        this.lint = lint;
        this.deployments = deployments;
        this.sentences = sentences;
        this.commands = commands;
    }

    /** What is wrong with these files; an empty list when they may be deployed. */
    @PostMapping(path = "/api/processes/lint", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(Access.DESIGN)
    Findings lint(@RequestParam("file") List<MultipartFile> file) throws IOException {
        return new Findings(lint.check(models(file)).stream().map(this::view).toList());
    }

    /** Deploys all files as one deployment, or none of them. */
    @PostMapping(path = "/api/processes/deployments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize(Access.DESIGN)
    ResponseEntity<DeploymentView> deploy(@RequestParam("file") List<MultipartFile> file) throws IOException {
        List<ModelFile> models = models(file);
        List<String> question =
                models.stream().map(DeploymentResource::likeness).toList();
        String subject = String.join(" ", models.stream().map(ModelFile::name).toList());
        return commands.outside(new Act("process.deploy", subject), question, DeploymentView.class, () -> {
            Deployed deployed = deployments.deployChecked(models);
            return Reply.created(DeploymentView.of(deployed), subject);
        });
    }

    private FindingView view(Finding finding) {
        return new FindingView(finding.file(), finding.element(), finding.rule(), sentences.of(finding));
    }

    private static List<ModelFile> models(List<MultipartFile> files) throws IOException {
        List<ModelFile> models = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = file.getOriginalFilename();
            if (name == null || name.isBlank()) {
                throw Refusal.unreadable("file");
            }
            models.add(new ModelFile(name, file.getBytes()));
        }
        return models;
    }

    private static String likeness(ModelFile model) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(model.content());
            byte[] name =
                    MessageDigest.getInstance("SHA-256").digest(model.name().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest) + HexFormat.of().formatHex(Arrays.copyOf(name, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was found. */
    record Findings(List<FindingView> findings) {}

    /**
     * Something that the engine should not get.
     *
     * @param element the id of the element, {@code -} for the file as a whole
     */
    record FindingView(String file, String element, String rule, String message) {}

    /** What the engine has now. */
    record DeploymentView(String key, List<DefinitionView> definitions) {

        static DeploymentView of(Deployed deployed) {
            return new DeploymentView(
                    String.valueOf(deployed.deploymentKey()),
                    deployed.definitions().stream()
                            .map(one -> new DefinitionView(
                                    one.kind().name(), one.id(), one.version(), String.valueOf(one.key())))
                            .toList());
        }
    }

    /** A process, decision or form with its version; what was the same before keeps it. */
    record DefinitionView(String kind, String id, int version, String key) {}
}
