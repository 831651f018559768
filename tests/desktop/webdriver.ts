// The few parts of the WebDriver protocol (https://www.w3.org/TR/webdriver2/) that the journeys need, spoken to WebKitWebDriver.

/** How the protocol names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** An element of the page as the protocol passes it around. */
export type Element = { [ELEMENT]: string };

/** What the driver answers when it cannot do something. */
export class DriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/** A window under remote control. */
export class WebDriver {
  private constructor(
    readonly port: number,
    readonly session: string,
  ) {}

  /** Lets the driver on this port start a program and take control of its window. */
  static async open(port: number, program: string): Promise<WebDriver> {
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary: program, args: [] } } };
    const reply = (await call(port, "POST", "/session", { capabilities })) as { sessionId: string };
    return new WebDriver(port, reply.sessionId);
  }

  /** Runs the body of a function in the page; what it returns comes back as JSON or as elements. */
  async execute<Reply>(script: string, ...args: unknown[]): Promise<Reply> {
    return (await this.#call("POST", "/execute/sync", { script, args })) as Reply;
  }

  /** Clicks in the middle of an element, as a mouse would. */
  async click(element: Element): Promise<void> {
    await this.#call("POST", `/element/${element[ELEMENT]}/click`, {});
  }

  /** Empties a field. */
  async clear(element: Element): Promise<void> {
    await this.#call("POST", `/element/${element[ELEMENT]}/clear`, {});
  }

  /** Types into a field. */
  async type(element: Element, text: string): Promise<void> {
    await this.#call("POST", `/element/${element[ELEMENT]}/value`, { text });
  }

  /** Presses keys one after the other and lets go of them in the opposite order. */
  async press(keys: string[]): Promise<void> {
    const down = keys.map((value) => ({ type: "keyDown", value }));
    const up = keys.toReversed().map((value) => ({ type: "keyUp", value }));
    await this.#call("POST", "/actions", {
      actions: [{ type: "key", id: "keyboard", actions: [...down, ...up] }],
    });
  }

  /** Presses the keys of a text one after the other. */
  async typeKeys(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await this.#call("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }

  /** A picture of what the window shows, as PNG. */
  async picture(): Promise<Buffer> {
    return Buffer.from((await this.#call("GET", "/screenshot")) as string, "base64");
  }

  /** Sets the size of the window in pixels. */
  async resize(width: number, height: number): Promise<void> {
    await this.#call("POST", "/window/rect", { x: 0, y: 0, width, height });
  }

  /** Ends the session and with it the program. */
  async close(): Promise<void> {
    await call(this.port, "DELETE", `/session/${this.session}`);
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    return call(this.port, method, `/session/${this.session}${path}`, body);
  }
}

/** Whether a driver listens on this port. */
export async function isListening(port: number): Promise<boolean> {
  return call(port, "GET", "/status").then(
    () => true,
    () => false,
  );
}

async function call(port: number, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    body: body ? JSON.stringify(body) : null,
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (!response.ok) throw new DriverError(value?.error ?? String(response.status), value?.message ?? "");
  return value;
}
