import type { ComponentPropsWithRef } from "react";

/**
 * Parts of a grid of which only the rows in sight are on the page, each in its place: table elements cannot be laid out
 * so. What stands in the cells takes the focus.
 */
const part = (role: "grid" | "row" | "columnheader" | "gridcell") =>
  function GridPart(props: ComponentPropsWithRef<"div">) {
    return <div role={role} {...props} />;
  };

export const Grid = part("grid");
export const GridRow = part("row");
export const GridHead = part("columnheader");
export const GridCell = part("gridcell");
