package dev.backflow.samples.training.digits;

/** How it went once over the digits: the mean loss on the way, and the mean loss and the accuracy on digits never learned from. */
record Epoch(double loss, double heldOutLoss, double accuracy) {}
