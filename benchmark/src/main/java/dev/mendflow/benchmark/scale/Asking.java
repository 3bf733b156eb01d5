package dev.mendflow.benchmark.scale;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks one question again and again, from several browsers at a time, and notes how long each answer took. */
final class Asking {

    private static final int WARM_UP = 4;
    private static final Pattern NUMBER = Pattern.compile("SC-\\d{4}-\\d{6}");
    private static final Pattern NEXT = Pattern.compile("\"next(?:Cursor)?\":\"?([\\w.=-]+)|[?&;]cursor=([\\w.=%-]+)");

    private final Program program;

    Asking(Program program) {
        this.program = program;
    }

    /** The numbers of some open cases. */
    List<String> openCases() throws IOException, InterruptedException {
        try (Browser browser = program.signIn("admin")) {
            Matcher numbers = NUMBER.matcher(
                    browser.get("/api/cases?status=OPEN&limit=20").body());
            return numbers.results().map(MatchResult::group).distinct().toList();
        }
    }

    /** The question with addresses that are told of by the answers before, or null if there are no such pages. */
    @Nullable
    Question findPage(Question question) throws IOException, InterruptedException {
        if (question.page() == 1) {
            return question;
        }
        try (Browser browser = program.signIn(question.login())) {
            List<String> pages = new ArrayList<>();
            for (String first : question.addresses()) {
                String address = first;
                for (int page = 1; page < question.page() && address != null; page++) {
                    String cursor = next(browser.get(address).body());
                    address = cursor == null ? null : Question.withCursor(first, cursor);
                }
                if (address != null) {
                    pages.add(address);
                }
            }
            return pages.isEmpty() ? null : new Question(question.name(), question.login(), pages, 1);
        }
    }

    private static @Nullable String next(String body) {
        Matcher found = NEXT.matcher(body);
        @Nullable String last = null;
        while (found.find()) {
            last = found.group(1) == null ? found.group(2) : found.group(1);
        }
        return "null".equals(last) ? null : last;
    }

    /** Milliseconds for each answer, sorted. */
    List<Double> ask(Question question, int callers, int repetitions) throws InterruptedException {
        try (ExecutorService people = Executors.newFixedThreadPool(callers)) {
            List<Callable<List<Double>>> each = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int turn = i * 7;
                each.add(() -> one(question, turn, repetitions));
            }
            List<Double> all = new ArrayList<>();
            for (Future<List<Double>> answers : people.invokeAll(each)) {
                all.addAll(answers.get());
            }
            return all.stream().sorted().toList();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(question.name(), failed.getCause());
        }
    }

    private List<Double> one(Question question, int turn, int repetitions) throws IOException, InterruptedException {
        try (Browser browser = program.signIn(question.login())) {
            for (int i = 0; i < WARM_UP; i++) {
                took(browser, question.address(turn + i));
            }
            List<Double> answers = new ArrayList<>();
            for (int i = 0; i < repetitions; i++) {
                answers.add(took(browser, question.address(turn + i)));
            }
            return answers;
        }
    }

    private double took(Browser browser, String address) throws IOException, InterruptedException {
        program.countOneMore();
        long start = System.nanoTime();
        HttpResponse<String> answer = browser.get(address);
        double millis = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(address + " was answered with " + answer.statusCode() + ": "
                    + answer.body().substring(0, Math.min(300, answer.body().length())));
        }
        return millis;
    }
}
