package dev.mendflow.orchestration;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** What the source of a step says: its Javadoc and the components of its records with theirs. */
final class StepSource extends TreePathScanner<Void, Void> {

    private final DocTrees docs;
    private final String room;
    private String name = "";
    private String text = "";
    private Map<String, String> given = Map.of();
    private Map<String, String> result = Map.of();

    private StepSource(DocTrees docs, CompilationUnitTree unit) {
        this.docs = docs;
        String inPackage = unit.getPackageName().toString();
        this.room = inPackage.substring(inPackage.lastIndexOf('.') + 1);
    }

    static StepSource read(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            StepSource source = new StepSource(DocTrees.instance(task), unit);
            source.scan(unit, null);
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The package's last name. */
    String room() {
        return room;
    }

    /** The class, such as {@code LookUpEntitlement}. */
    String name() {
        return name;
    }

    /** The step's Javadoc up to its first block tag. */
    String text() {
        return text;
    }

    /** What the step is given, with the text of each component. */
    Map<String, String> given() {
        return given;
    }

    /** What the step gives back, with the text of each component. */
    Map<String, String> result() {
        return result;
    }

    @Override
    public Void visitClass(ClassTree type, Void nothing) {
        String simpleName = type.getSimpleName().toString();
        if (getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree) {
            name = simpleName;
            DocCommentTree doc = docs.getDocCommentTree(getCurrentPath());
            text = doc == null ? "" : plain(doc.getFullBody());
        } else if (simpleName.equals("Given")) {
            given = components(type);
        } else if (simpleName.equals("Result")) {
            result = components(type);
        }
        return super.visitClass(type, nothing);
    }

    private Map<String, String> components(ClassTree type) {
        Map<String, String> texts = new LinkedHashMap<>();
        type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC))
                .forEach(component -> texts.put(component.getName().toString(), ""));
        DocCommentTree doc = docs.getDocCommentTree(getCurrentPath());
        if (doc != null) {
            doc.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .forEach(param -> texts.replace(param.getName().toString(), plain(param.getDescription())));
        }
        return texts;
    }

    private static String plain(List<? extends DocTree> parts) {
        return parts.stream()
                .map(part -> switch (part) {
                    case LiteralTree literal -> literal.getBody().getBody();
                    case LinkTree link ->
                        link.getLabel().isEmpty() ? link.getReference().getSignature() : plain(link.getLabel());
                    default -> part.toString();
                })
                .collect(Collectors.joining())
                .replaceAll("</?p>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
