package org.frillbench.converter.network;

/**
 * One inverted residual block as the MobileNetV3 paper's tables list it, before alpha.
 *
 * @param number its place in the size whose table it comes from, which names its layers
 * @param expansion how many times wider than its input the block is inside
 * @param filters its output channels
 * @param window the extent of the depthwise kernel
 * @param stride the depthwise step
 * @param squeezeExcite whether channels are weighed by what the whole image shows
 * @param hardSwish whether the activation is hard-swish, not ReLU
 */
record Block(
    int number,
    double expansion,
    int filters,
    int window,
    int stride,
    boolean squeezeExcite,
    boolean hardSwish) {}
