/** One server-sent event. */
export interface ServerEvent {
  readonly event: string;
  readonly data: string;
  readonly id: string | null;
}

/** Cuts a stream of text into events, whatever the pieces in which it comes. */
export class EventParser {
  private rest = '';

  /** The events that are whole now. */
  push(text: string): ServerEvent[] {
    const parts = (this.rest + text).split('\n\n');
    this.rest = parts.pop()!;
    return parts.flatMap((part) => this.read(part));
  }

  private read(part: string): ServerEvent[] {
    let [event, data, id]: [string, string | null, string | null] = ['message', null, null];
    for (const line of part.split('\n')) {
      const colon = line.indexOf(':');
      // A comment, or a line that says nothing.
      if (colon <= 0) continue;
      const [field, value] = [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, '')];
      if (field === 'event') event = value;
      else if (field === 'id') id = value;
      else if (field === 'data') data = data === null ? value : `${data}\n${value}`;
    }
    return data === null ? [] : [{ event, data, id }];
  }
}
