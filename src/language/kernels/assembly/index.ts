/** The kernels of the network, on WebAssembly SIMD. Pointers are byte addresses, multiples of 16. */
export { multiply, quantise } from './multiply';
export { recur, windowed } from './recurrence';
export { largest, leak, normalise, products, rectifiedSum } from './rows';
export { addScaled, larger } from './tables';
