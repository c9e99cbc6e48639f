import type { TensorAxis } from "../shape.ts";
import type { Look } from "../tasks.ts";
import {
  groupOfLabel,
  type MergedCells,
  MOST,
  NO_STATE,
  TILE,
  type Tile,
  tiles,
  valuesOfGroups,
  writeGroup,
} from "./cells.ts";
import { StaleFibres } from "./stale-fibres.ts";

/**
 * For each state the least value among itself and all states to which others take it by a legal sequence, into `least`.
 *
 * For each of the others one array says what is least where it has just moved and somebody else is next. A pass carries
 * that array along the mover's own axis, each state taking the least of the other states in its fibre, and lowers what
 * holds after everybody else's moves. What a merged state can be left for from one of its cells it can from all.
 */
export function* leastByMoves(
  cells: MergedCells,
  focal: number,
  values: Int32Array,
  least: Int32Array,
): Generator<Look, void> {
  const movers = cells.axes.filter((_, j) => j !== focal);
  least.set(values);
  if (movers.length === 0) return;
  const { labels } = cells;
  for (let cell = 0; cell < labels.length; cell++) if (labels[cell] === NO_STATE) least[cell] = MOST;
  // with one mover there is nobody to move after it, so its array stays as it is
  const after = movers.length === 1 ? [least.slice(), least] : [least, ...movers.slice(1).map(() => least.slice())];
  const ofGroups = after.map((array) => valuesOfGroups(cells, array));
  const stale = movers.map((axis) => new StaleFibres(cells.count, axis));
  const changed = movers.map(() => true);
  while (changed.includes(true)) {
    for (let mover = 0; mover < movers.length; mover++) {
      if (!changed[mover]) continue;
      changed[mover] = false;
      const targets = after.flatMap((values, j) => (j === mover ? [] : [{ values, stale: stale[j] }]));
      const exits = new Int32Array(cells.groups.length).fill(MOST);
      const pass = new MovePass(cells, movers[mover], after[mover], targets, exits);
      stale[mover].begin();
      for (const tile of tiles(cells, movers[mover])) {
        if (stale[mover].takeTile(tile)) pass.follow(tile);
        yield;
      }
      for (let j = 0, target = 0; j < after.length; j++) {
        if (j === mover) continue;
        if (pass.lowered[target++] === 1 && j < movers.length) changed[j] = true;
        for (const [group, value] of exits.entries()) {
          if (value >= ofGroups[j][group]) continue;
          ofGroups[j][group] = value;
          writeGroup(cells.groups[group], value, after[j]);
          if (j < movers.length) {
            changed[j] = true;
            for (const cell of cells.groups[group]) stale[j].mark(cell);
          }
          yield;
        }
      }
    }
  }
  // everybody's moves but the first mover's are in the first array, and the first mover's in the second
  if (movers.length > 1) {
    const second = after[1];
    for (let cell = 0; cell < least.length; cell++) if (second[cell] < least[cell]) least[cell] = second[cell];
  }
}

/** What holds after another's move, and which of its fibres are due: none where it makes no further pass. */
interface Target {
  readonly values: Int32Array;
  readonly stale: StaleFibres | undefined;
}

/** One pass along an axis. */
class MovePass {
  /** 1 for each target that was lowered in a cell that is a state of its own. */
  readonly lowered: Uint8Array;
  private readonly labels: Int32Array;
  private readonly axis: TensorAxis;
  private readonly source: Int32Array;
  private readonly targets: readonly Target[];
  /** The least that each merged state can be left for. */
  private readonly exits: Int32Array;
  /** For each stage and fibre of a tile: the least, whose state's it is, and the least of the other states'. */
  private readonly first: Int32Array;
  private readonly holder: Int32Array;
  private readonly second: Int32Array;
  private readonly row = new Int32Array(TILE);

  constructor(
    { labels }: MergedCells,
    axis: TensorAxis,
    source: Int32Array,
    targets: readonly Target[],
    exits: Int32Array,
  ) {
    this.labels = labels;
    this.axis = axis;
    this.source = source;
    this.targets = targets;
    this.exits = exits;
    this.lowered = new Uint8Array(targets.length);
    this.first = new Int32Array(axis.stages.count * TILE);
    this.holder = new Int32Array(axis.stages.count * TILE);
    this.second = new Int32Array(axis.stages.count * TILE);
  }

  follow(tile: Tile): void {
    this.gather(tile);
    this.join(tile.width);
    this.lower(tile);
  }

  private gather({ width, starts }: Tile): void {
    const { labels, source, first, holder, second } = this;
    const { strategies, stride, stages } = this.axis;
    first.fill(MOST);
    holder.fill(NO_STATE);
    second.fill(MOST);
    for (let a = 0; a < strategies; a++) {
      const row = stages.of[a] * TILE;
      const offset = a * stride;
      for (let x = 0; x < width; x++) {
        const value = source[starts[x] + offset];
        if (value < second[row + x]) this.enter(row + x, value, labels[starts[x] + offset]);
      }
    }
  }

  private enter(at: number, value: number, label: number): void {
    const { first, holder, second } = this;
    if (label === holder[at]) {
      if (value < first[at]) first[at] = value;
    } else if (value < first[at]) {
      second[at] = first[at];
      first[at] = value;
      holder[at] = label;
    } else second[at] = value;
  }

  /** Each stage takes in those that can be taken up from it. */
  private join(width: number): void {
    const { first, holder, second } = this;
    const { edges } = this.axis.stages;
    for (let e = 0; e < edges.length; e += 2) {
      const from = edges[e] * TILE;
      const to = edges[e + 1] * TILE;
      for (let x = 0; x < width; x++) {
        if (first[to + x] < second[from + x]) this.enter(from + x, first[to + x], holder[to + x]);
        // elsewhere the first of `to` has come in and is no worse than its second
        if (holder[from + x] === holder[to + x] && second[to + x] < second[from + x]) second[from + x] = second[to + x];
      }
    }
  }

  private lower({ width, starts }: Tile): void {
    const { labels, first, holder, second, row, targets, exits, lowered } = this;
    const { strategies, stride, stages } = this.axis;
    for (let a = 0; a < strategies; a++) {
      const stage = stages.of[a] * TILE;
      const offset = a * stride;
      for (let x = 0; x < width; x++) {
        const label = labels[starts[x] + offset];
        const value = label === holder[stage + x] ? second[stage + x] : first[stage + x];
        row[x] = value;
        if (label >= 0) continue;
        row[x] = MOST;
        if (label === NO_STATE) continue;
        const group = groupOfLabel(label);
        if (value < exits[group]) exits[group] = value;
      }
      for (let k = 0; k < targets.length; k++) {
        const { values, stale } = targets[k];
        for (let x = 0; x < width; x++) {
          const cell = starts[x] + offset;
          if (row[x] < values[cell]) {
            values[cell] = row[x];
            stale?.mark(cell);
            lowered[k] = 1;
          }
        }
      }
    }
  }
}
