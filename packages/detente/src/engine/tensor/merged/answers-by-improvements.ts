import type { TensorAxis } from "../shape.ts";
import type { Look } from "../tasks.ts";
import { groupOfLabel, type MergedCells, MOST, type Tile, tiles, valuesOfGroups, writeGroup } from "./cells.ts";
import { type ImprovementOrder, MEMBER, STRATEGY_SHIFT, TIE_BEGINS } from "./improvement-order.ts";
import { StaleFibres } from "./stale-fibres.ts";

/**
 * For each state the least value among itself and all states to which the others' improvements take it by a legal
 * sequence, into `least`.
 *
 * Improvements within a fibre are transitive and never lead back, so that between states of one cell it does not matter
 * who moved last. Through a merged state it does: whoever enters it by one of its cells does not leave it by another. So
 * a merged state has one value for each mover that enters it: the least that the others can leave it for.
 */
export function* leastByImprovements(
  cells: MergedCells,
  focal: number,
  orders: readonly ImprovementOrder[],
  values: Int32Array,
  least: Int32Array,
): Generator<Look, void> {
  least.set(values);
  const movers = [...cells.axes.keys()].filter((j) => j !== focal);
  const whole = valuesOfGroups(cells, values);
  const entered = movers.map(() => whole.slice());
  const stale = movers.map((mover) => new StaleFibres(cells.count, cells.axes[mover]));
  const due = movers.map(() => true);
  while (due.includes(true)) {
    for (const [index, mover] of movers.entries()) {
      if (!due[index]) continue;
      due[index] = false;
      const exits = new Int32Array(whole.length).fill(MOST);
      const others = stale.filter((_, other) => other !== index);
      const hubs = { entered: entered[index], exits };
      const pass = new ImprovementPass(cells, cells.axes[mover], orders[mover], least, hubs, stale[index], others);
      let changed = false;
      for (const tile of tiles(cells, cells.axes[mover])) {
        if (pass.follow(tile)) changed = true;
        yield;
      }
      // this mover's own fibres are now at rest
      for (let other = 0; changed && other < movers.length; other++) if (other !== index) due[other] = true;
      for (const [group, value] of exits.entries()) {
        whole[group] = Math.min(whole[group], value);
        for (let other = 0; other < movers.length; other++) {
          if (other === index || value >= entered[other][group]) continue;
          entered[other][group] = value;
          due[other] = true;
          for (const cell of cells.groups[group]) stale[other].mark(cell);
        }
      }
    }
  }
  for (const [group, members] of cells.groups.entries()) writeGroup(members, whole[group], least);
}

/** One pass along an axis. */
class ImprovementPass {
  private readonly labels: Int32Array;
  private readonly axis: TensorAxis;
  private readonly order: ImprovementOrder;
  private readonly least: Int32Array;
  /** What entering each merged state leads to, and what leaving it does. */
  private readonly entered: Int32Array;
  private readonly exits: Int32Array;
  /** The least that a better state of the fibre leads to, for each stage; and so for the states of the tie at hand. */
  private readonly better: Int32Array;
  private readonly stale: StaleFibres;
  private readonly others: readonly StaleFibres[];
  private readonly tied: Int32Array;
  private readonly tiedStages: Uint32Array;

  constructor(
    { labels }: MergedCells,
    axis: TensorAxis,
    order: ImprovementOrder,
    least: Int32Array,
    hubs: { readonly entered: Int32Array; readonly exits: Int32Array },
    stale: StaleFibres,
    others: readonly StaleFibres[],
  ) {
    this.labels = labels;
    this.axis = axis;
    this.order = order;
    this.least = least;
    this.entered = hubs.entered;
    this.exits = hubs.exits;
    this.stale = stale;
    this.others = others;
    stale.begin();
    const { count } = axis.stages;
    this.better = new Int32Array(count);
    this.tied = new Int32Array(count).fill(MOST);
    this.tiedStages = new Uint32Array(count);
  }

  follow(tile: Tile): boolean {
    let changed = false;
    const free = this.axis.stages.count === 1;
    for (let x = 0; x < tile.width; x++) {
      if (!this.stale.take(tile.first + x)) continue;
      const at = (tile.first + x) * this.axis.strategies;
      if (free ? this.alongFree(tile.starts[x], at) : this.alongStages(tile.starts[x], at)) changed = true;
    }
    return changed;
  }

  private alongFree(start: number, from: number): boolean {
    const { least } = this;
    const { entries, end } = this.order;
    const { strategies, stride } = this.axis;
    let changed = false;
    let better = MOST;
    let tied = MOST;
    for (let at = from; at < from + strategies; at++) {
      const entry = entries[at];
      if (entry === end) break;
      if ((entry & TIE_BEGINS) !== 0) {
        if (tied < better) better = tied;
        tied = MOST;
      }
      const cell = start + (entry >>> STRATEGY_SHIFT) * stride;
      let value = least[cell];
      if ((entry & MEMBER) !== 0) value = this.through(cell, better);
      else if (better < value) {
        least[cell] = value = better;
        this.touch(cell);
        changed = true;
      }
      if (value < tied) tied = value;
    }
    return changed;
  }

  private touch(cell: number): void {
    const { others } = this;
    for (let k = 0; k < others.length; k++) others[k].mark(cell);
  }

  /** A merged state's cell: what it can be left for is noted, and what entering it leads to is returned. */
  private through(cell: number, better: number): number {
    const group = groupOfLabel(this.labels[cell]);
    if (better < this.exits[group]) this.exits[group] = better;
    return this.entered[group];
  }

  private alongStages(start: number, from: number): boolean {
    const { least, better, tied, tiedStages } = this;
    const { entries, end } = this.order;
    const { strategies, stride, stages } = this.axis;
    let changed = false;
    let count = 0;
    better.fill(MOST);
    for (let at = from; at < from + strategies; at++) {
      const entry = entries[at];
      if (entry === end) break;
      if ((entry & TIE_BEGINS) !== 0) {
        this.passTie(count);
        count = 0;
      }
      const strategy = entry >>> STRATEGY_SHIFT;
      const stage = stages.of[strategy];
      const cell = start + strategy * stride;
      let value = least[cell];
      if ((entry & MEMBER) !== 0) value = this.through(cell, better[stage]);
      else if (better[stage] < value) {
        least[cell] = value = better[stage];
        this.touch(cell);
        changed = true;
      }
      if (tied[stage] === MOST && value < MOST) tiedStages[count++] = stage;
      if (value < tied[stage]) tied[stage] = value;
    }
    this.passTie(count);
    return changed;
  }

  /** What the states of a tie lead to is open to all that come after and can take up their stage. */
  private passTie(count: number): void {
    const { better, tied, tiedStages } = this;
    const { sourceStarts, sources } = this.axis.stages;
    for (let k = 0; k < count; k++) {
      const stage = tiedStages[k];
      for (let at = sourceStarts[stage]; at < sourceStarts[stage + 1]; at++) {
        const source = sources[at];
        if (tied[stage] < better[source]) better[source] = tied[stage];
      }
      tied[stage] = MOST;
    }
  }
}
