package io.lexwatch.kubernetes;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Reads a service's {@code @ConfigMapping} interface from its source, so that the words come along with the keys. */
final class ConfigurationMapping {

    private final DocTrees docs;
    private final CompilationUnitTree unit;
    private final Map<String, ClassTree> nested = new HashMap<>();
    private final List<ConfigurationKey> keys = new ArrayList<>();

    private ConfigurationMapping(DocTrees docs, CompilationUnitTree unit) {
        this.docs = docs;
        this.unit = unit;
    }

    /** Every key of every mapping below the folder, in the order of the source. */
    static List<ConfigurationKey> of(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains("@ConfigMapping("))
                    .sorted()
                    .flatMap(file -> parse(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ConfigurationKey> parse(Path file) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjects(file));
            CompilationUnitTree unit = task.parse().iterator().next();
            var mapping = new ConfigurationMapping(DocTrees.instance(task), unit);
            for (Tree type : unit.getTypeDecls()) {
                mapping.readRoot((ClassTree) type);
            }
            return mapping.keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readRoot(ClassTree type) {
        annotation(type.getModifiers(), "ConfigMapping").ifPresent(mapping -> {
            collect(type);
            readType(type, argument(mapping, "prefix").orElseThrow());
        });
    }

    private void collect(ClassTree type) {
        for (Tree member : type.getMembers()) {
            if (member instanceof ClassTree inner) {
                nested.put(inner.getSimpleName().toString(), inner);
                collect(inner);
            }
        }
    }

    private void readType(ClassTree type, String prefix) {
        for (Tree member : type.getMembers()) {
            if (member instanceof MethodTree method && method.getBody() == null && method.getReturnType() != null) {
                readMethod(type, method, prefix);
            }
        }
    }

    private void readMethod(ClassTree owner, MethodTree method, String prefix) {
        String key =
                annotation(method.getModifiers(), "WithParentName").isPresent() ? prefix : prefix + "." + name(method);
        String type = method.getReturnType().toString();
        boolean optional = type.startsWith("Optional");
        boolean map = type.startsWith("Map<");
        String inner = type.replaceAll("^Optional<(.*)>$", "$1").replaceAll("^Map<String, ?(.*)>$", "$1");
        String path = map ? key + ".\"*\"" : key;
        ClassTree group = nested.get(inner.substring(inner.lastIndexOf('.') + 1));
        if (group != null && group.getKind() == Tree.Kind.INTERFACE) {
            readType(group, path);
            return;
        }
        String value = annotation(method.getModifiers(), "WithDefault")
                .flatMap(each -> argument(each, "value"))
                .orElse(null);
        String kind = group == null ? words(inner) : "choice";
        keys.add(new ConfigurationKey(path, kind, value, optional || map, meaning(owner, method)));
    }

    private static String name(MethodTree method) {
        return annotation(method.getModifiers(), "WithName")
                .flatMap(each -> argument(each, "value"))
                .orElseGet(() -> method.getName()
                        .toString()
                        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                        .toLowerCase(java.util.Locale.ROOT));
    }

    private static String words(String type) {
        return switch (type) {
            case "List<String>", "Set<String>" -> "list";
            case "List<Duration>" -> "list of durations";
            case "String" -> "text";
            case "int", "long", "Integer", "Long", "OptionalInt", "OptionalLong" -> "number";
            case "double", "OptionalDouble" -> "decimal number";
            case "boolean" -> "true or false";
            case "ZoneId" -> "time zone";
            default -> type.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private String meaning(ClassTree owner, MethodTree method) {
        TreePath path = TreePath.getPath(unit, method);
        String comment = docs.getDocComment(path);
        if (comment == null) {
            throw new AssertionError(unit.getSourceFile().getName() + ": " + owner.getSimpleName() + "."
                    + method.getName() + "() can be set by operators and is not documented");
        }
        return comment.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll(" ?\\[LEXWATCH_[A-Z_]+]", "");
    }

    private static Optional<? extends AnnotationTree> annotation(ModifiersTree modifiers, String name) {
        return modifiers.getAnnotations().stream()
                .filter(each -> each.getAnnotationType().toString().endsWith(name))
                .findFirst();
    }

    private static Optional<String> argument(AnnotationTree annotation, String name) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(name)) {
                return Optional.of(text(assignment.getExpression()));
            }
            if (argument instanceof LiteralTree && name.equals("value")) {
                return Optional.of(text(argument));
            }
        }
        return Optional.empty();
    }

    private static String text(ExpressionTree expression) {
        return expression instanceof LiteralTree literal ? literal.getValue().toString() : expression.toString();
    }
}
