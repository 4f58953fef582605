package dev.backflow.samples.training.digits;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The machine's cores, each at work on a part of a batch. Parts are of the same size however many cores there are, and their
 * gradients are added up in order, so that a run gives the same numbers each time.
 */
final class Cores implements AutoCloseable {
    private static final int PART = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Weights weights;
    private final List<NetworkGrad.LossGradient> gradients = new ArrayList<>();

    Cores(Weights weights) {
        this.weights = weights;
    }

    /** The summed loss on a batch; the mean of its gradients is added to {@code into}. */
    double lossInto(Batch batch, NetworkGrad.LossGradient into) {
        List<Batch> parts = batch.parts(PART);
        while (gradients.size() < parts.size()) {
            gradients.add(weights.noGradient());
        }
        List<Callable<Double>> work = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Batch part = parts.get(i);
            NetworkGrad.LossGradient gradient = gradients.get(i);
            work.add(() -> weights.lossInto(part, 1.0 / batch.size(), gradient.clear()));
        }
        double loss = sum(work);
        gradients.subList(0, parts.size()).forEach(into::add);
        return loss;
    }

    private double sum(List<Callable<Double>> work) {
        try {
            double sum = 0;
            for (Future<Double> part : threads.invokeAll(work)) {
                sum += part.get();
            }
            return sum;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
