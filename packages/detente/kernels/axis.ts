// An axis description in memory: one 32-bit word a field. Written by src/engine/tensor/axis-layout.ts.

/** Number of the actor's strategies. */
export function strategies(axis: usize): u32 {
  return load<u32>(axis, 0);
}
/** Cells between two neighbours on the axis. */
export function strideOf(axis: usize): u32 {
  return load<u32>(axis, 4);
}
/** Classes of strategies that can be exchanged freely; 1 where there are no one-way options. */
export function classCount(axis: usize): u32 {
  return load<u32>(axis, 8);
}
/** Class of each strategy. */
export function classOf(axis: usize, strategy: u32): u32 {
  return load<u32>(<usize>load<u32>(axis, 12) + ((<usize>strategy) << 2));
}
/** Pairs (class, class that can be taken up from it), such that taking them in order carries values all the way. */
export function edges(axis: usize): usize {
  return <usize>load<u32>(axis, 16);
}
export function edgeCount(axis: usize): u32 {
  return load<u32>(axis, 20);
}
/** The strategies of each fibre from best to worst for the owner. */
export function orderOf(axis: usize): usize {
  return <usize>load<u32>(axis, 24);
}
/** How many cells of each fibre are feasible; 0 where all are. */
export function countsOf(axis: usize): usize {
  return <usize>load<u32>(axis, 28);
}
/** For each class, where its list of classes that can take it up (itself included) begins. */
export function sourceStarts(axis: usize): usize {
  return <usize>load<u32>(axis, 32);
}
export function sources(axis: usize): usize {
  return <usize>load<u32>(axis, 36);
}

/** One byte a fibre: whether a value in it has changed since its improvements were last followed. */
export function staleOf(axis: usize): usize {
  return <usize>load<u32>(axis, 40);
}
/**
 * The other axes, four words each: their `staleOf`, the cells that their fibres span, their stride, and by how much the
 * number of their fibre grows from one strategy of this axis to the next.
 */
export function links(axis: usize): usize {
  return <usize>load<u32>(axis, 44);
}
export function linkCount(axis: usize): u32 {
  return load<u32>(axis, 48);
}
/**
 * Where cells are merged, what each cell is, 32 bits a cell: 0 a state of its own, otherwise a cell of the merged state
 * `label - 1`, or no state.
 */
export function labelsOf(axis: usize): usize {
  return <usize>load<u32>(axis, 52);
}
/**
 * The cells by which a merged state is entered and left along this axis: one of those that it has in a fibre (and class),
 * whose moves are the same. In the order of their fibres.
 */
export function gatesOf(axis: usize): usize {
  return <usize>load<u32>(axis, 56);
}
export function gateCount(axis: usize): u32 {
  return load<u32>(axis, 60);
}

/** The fibre that a cell lies in. */
export function fibreOf(axis: usize, cell: u32): u32 {
  const stride = strideOf(axis);
  return (cell / (strategies(axis) * stride)) * stride + (cell % stride);
}

/** Bytes of one block's run along the fibres: long enough to stream, short enough that a block's sums stay in cache. */
export const RUN: u32 = 1024;
