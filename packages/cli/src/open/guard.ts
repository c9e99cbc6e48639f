import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/**
 * Who may talk to the server: only pages that it gave out itself, to somebody who has the address with its token. The
 * token is in the address that is opened; the browser then keeps it as a cookie that no script can read and that no other
 * site's request carries. A request that names another host (a name made to point here) or comes from another origin is
 * turned away all the same.
 */
export class Guard {
  /** 192 random bits. */
  readonly token = randomBytes(24).toString("base64url");
  readonly #cookie: string;
  readonly #hosts: ReadonlySet<string>;

  /** @param port the port on which the server listens: cookies do not tell ports apart, their names must */
  constructor(port: number) {
    this.#cookie = `detente-${port}`;
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  }

  /** Why a request is refused; undefined when it is let in. */
  refusal(request: IncomingMessage): string | undefined {
    const { host, origin, "sec-fetch-site": site } = request.headers;
    if (host === undefined || !this.#hosts.has(host)) return "This server answers to its own address only.";
    if (origin !== undefined && origin !== `http://${host}`) return "Requests from other sites are not answered.";
    if (site !== undefined && site !== "same-origin" && site !== "none")
      return "Requests from other sites are not answered.";
    if (!this.#isKnown(this.#cookieOf(request)))
      return "Open the address that `detente open` printed: it has a token that this one lacks.";
    return undefined;
  }

  /** Whether the address itself carries the token. */
  admits(request: IncomingMessage, address: URL): boolean {
    const { host, "sec-fetch-site": site } = request.headers;
    if (host === undefined || !this.#hosts.has(host)) return false;
    // a link on another site would need to know the token; a page made by it is of no use to that site
    return site !== "cross-site" && this.#isKnown(address.searchParams.get("token") ?? "");
  }

  /** The header that hands the token to the browser. */
  get setCookie(): string {
    return `${this.#cookie}=${this.token}; HttpOnly; SameSite=Strict; Path=/`;
  }

  #cookieOf({ headers }: IncomingMessage): string {
    for (const pair of (headers.cookie ?? "").split(";")) {
      const [name, value] = pair.trim().split("=");
      if (name === this.#cookie) return value ?? "";
    }
    return "";
  }

  #isKnown(given: string): boolean {
    const [a, b] = [Buffer.from(given), Buffer.from(this.token)];
    return a.length === b.length && timingSafeEqual(a, b);
  }
}
