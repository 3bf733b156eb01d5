package dev.mendflow.api;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.mendflow.api.accounts.Role;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the handlers of the house lead to, and who may set out there. */
final class Reach {

    private static final Pattern ROLE = Pattern.compile("'(\\w+)'");
    private static final Set<String> SIGNED_IN =
            Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    private final Map<JavaCodeUnit, List<JavaCodeUnit>> next = new HashMap<>();
    private final JavaClasses house;

    Reach(JavaClasses house) {
        this.house = house;
    }

    /** The methods of these classes that take requests. */
    Stream<JavaMethod> handlers(Predicate<JavaClass> of) {
        return house.stream()
                .filter(of)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isMetaAnnotatedWith(RequestMapping.class));
    }

    /**
     * All that is called, at once or in the end, and the roles from whose calls.
     *
     * @param through whose methods are followed; what others call in turn is not looked at
     */
    Map<JavaCodeUnit, Set<String>> from(Stream<JavaMethod> handlers, Predicate<JavaClass> through) {
        Map<JavaCodeUnit, Set<String>> reached = new LinkedHashMap<>();
        handlers.forEach(handler -> {
            Set<String> roles = roles(handler);
            closure(handler, through).forEach(unit -> reached.computeIfAbsent(unit, any -> new TreeSet<>())
                    .addAll(roles));
        });
        return reached;
    }

    private Set<JavaCodeUnit> closure(JavaMethod handler, Predicate<JavaClass> through) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(handler));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit here = open.poll();
            if (through.test(here.getOwner())) {
                next.computeIfAbsent(here, this::called).stream()
                        .filter(seen::add)
                        .forEach(open::add);
            }
        }
        return seen;
    }

    private List<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.<JavaCodeUnitAccess<?>>concat(
                        unit.getCallsFromSelf().stream(), unit.getCodeUnitReferencesFromSelf().stream())
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .flatMap(Reach::withThoseInItsPlace)
                .filter(target -> target.getOwner().getPackageName().startsWith("dev.mendflow"))
                .distinct()
                .toList();
    }

    /** Whoever is behind an interface may be the one that is called. */
    private static Stream<JavaCodeUnit> withThoseInItsPlace(JavaCodeUnit target) {
        return Stream.concat(
                Stream.of(target),
                target.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(unit -> unit.getName().equals(target.getName())
                                && unit.getRawParameterTypes().size()
                                        == target.getRawParameterTypes().size()));
    }

    /** Who may call a handler; without an account too reads {@code ANYBODY}. */
    static Set<String> roles(JavaMethod handler) {
        String rule = handler.getAnnotationOfType(PreAuthorize.class).value();
        Set<String> named = ROLE.matcher(rule)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (named.isEmpty()) {
            named.addAll(SIGNED_IN);
            if (rule.equals("permitAll()")) {
                named.add("ANYBODY");
            }
        }
        return named;
    }
}
