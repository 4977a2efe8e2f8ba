package org.varsel.gateway.register;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.varsel.policies.Fact;
import org.varsel.policies.FactType;
import org.varsel.policies.Facts;
import org.varsel.policies.LawBundle;
import org.varsel.policies.Provenance;

/**
 * Asks all registers at once and waits for each no longer than the limit. Only facts that the register answers for and that the law in force
 * takes from registers count, with values that they can have. Whatever else happens, the register's facts are unknown: silence of a register
 * never permits.
 */
public final class Registers implements AutoCloseable {
    /** Where none is connected. */
    public static final Registers NONE = new Registers(List.of(), Duration.ofSeconds(1));

    private static final int AT_ONCE = 64;
    private static final Logger LOG = LoggerFactory.getLogger(Registers.class);

    private final List<Register> registers;
    private final Duration limit;
    private final ExecutorService threads;
    private final Map<String, String> silent = new ConcurrentHashMap<>();

    public Registers(List<Register> registers, Duration limit) {
        this.registers = List.copyOf(registers);
        this.limit = limit;
        this.threads = new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
            Thread thread = new Thread(work, "register");
            thread.setDaemon(true);
            return thread;
        });
    }

    private record Asked(Register register, @Nullable Future<Map<String, Object>> answer) {}

    /** Adds what the registers know, and takes away what a silent one should have said. */
    public void addTo(Facts.Builder facts, Inquiry inquiry, LawBundle law) {
        List<Asked> asked = new ArrayList<>();
        for (Register register : registers) {
            asked.add(new Asked(register, ask(register, inquiry)));
        }
        long until = System.nanoTime() + limit.toNanos();
        Set<String> unanswered = new TreeSet<>();
        for (Asked one : asked) {
            Optional<Map<String, Object>> answer = await(one, until);
            if (answer.isEmpty() || !take(facts, one.register(), answer.get(), law)) {
                unanswered.addAll(one.register().answersFor());
            }
        }
        unanswered.forEach(facts::forget); // last, so that no other register speaks for a silent one
    }

    private @Nullable Future<Map<String, Object>> ask(Register register, Inquiry inquiry) {
        try {
            return threads.submit(() -> register.ask(inquiry));
        } catch (RejectedExecutionException e) {
            return null;
        }
    }

    private Optional<Map<String, Object>> await(Asked asked, long until) {
        Register register = asked.register();
        Future<Map<String, Object>> answer = asked.answer();
        if (answer == null) {
            return silent(register, "too many questions wait for registers");
        }
        try {
            return Optional.of(answer.get(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            answer.cancel(true);
            return silent(register, "no answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException e) {
            // Of a stranger's exception the message may hold what was asked.
            return silent(
                    register,
                    e.getCause() instanceof RegisterSilent known
                            ? String.valueOf(known.getMessage())
                            : String.valueOf(e.getCause()).replaceAll("[:\\s].*", ""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return silent(register, "the gateway is stopping");
        }
    }

    /** False when an answer is none that the law could use: then none of them counts. */
    private boolean take(Facts.Builder facts, Register register, Map<String, Object> answer, LawBundle law) {
        List<Fact> taken = new ArrayList<>();
        for (Map.Entry<String, Object> one : answer.entrySet()) {
            Optional<FactType> type = law.fact(one.getKey());
            if (!register.answersFor().contains(one.getKey())) {
                silent(register, "it answered a fact that it does not answer for");
                return false;
            }
            if (type.isPresent() && type.get().domain().encode(one.getValue()).isEmpty()) {
                silent(register, "it answered " + one.getKey() + " with what the fact cannot be");
                return false;
            }
            if (type.filter(known -> known.provenances().contains(Provenance.REGISTRY))
                    .isPresent()) {
                taken.add(new Fact(one.getKey(), one.getValue(), Provenance.REGISTRY, register.name(), null));
            }
        }
        taken.forEach(facts::add);
        silent.remove(register.name());
        return true;
    }

    private Optional<Map<String, Object>> silent(Register register, String why) {
        if (!why.equals(silent.put(register.name(), why))) { // once, not with every notice
            LOG.error("The register {} is silent, its facts are unknown: {}", register.name(), why);
        }
        return Optional.empty();
    }

    /** The registers that did not answer last time, with the reason. */
    public SortedMap<String, String> silent() {
        return new TreeMap<>(silent);
    }

    List<String> names() {
        return registers.stream().map(Register::name).sorted().toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
