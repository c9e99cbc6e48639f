import type { TensorAxis } from "../shape.ts";
import type { Tile } from "./cells.ts";

/** Which fibres of an axis have to be followed (again) because something in them has become less. At first all have to. */
export class StaleFibres {
  private readonly flags: Uint8Array;
  private readonly stride: number;
  private readonly span: number;
  /** Until the first pass is over everything is due anyway. */
  private passed = false;

  constructor(cells: number, { strategies, stride }: TensorAxis) {
    this.flags = new Uint8Array(cells / strategies).fill(1);
    this.stride = stride;
    this.span = strategies * stride;
  }

  /** The fibre through the cell has to be followed. */
  mark(cell: number): void {
    if (!this.passed) return;
    const { stride } = this;
    this.flags[Math.floor(cell / this.span) * stride + (cell % stride)] = 1;
  }

  /** Whether the fibre has to be followed; from now on it does not. */
  take(fibre: number): boolean {
    if (this.flags[fibre] === 0) return false;
    this.flags[fibre] = 0;
    return true;
  }

  /** Whether any fibre of the tile has to be followed; from now on none has. */
  takeTile({ first, width }: Tile): boolean {
    let any = false;
    for (let fibre = first; fibre < first + width; fibre++) if (this.take(fibre)) any = true;
    return any;
  }

  /** A pass begins. */
  begin(): void {
    this.passed = true;
  }
}
