/** Where a text stops being JSON. Lines and columns count from 1, as editors show them. */
interface JsonFault {
  readonly line: number
  readonly column: number
  readonly expected: string
}

const space = /[ \t\r\n]*/y
const string = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalar = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![0-9A-Za-z_.])|(?:true|false|null)(?![0-9A-Za-z_])/y

class Fault extends Error {
  constructor(
    readonly at: number,
    readonly expected: string,
  ) {
    super(expected)
  }
}

/** More levels than any hall file has, and fewer than the stack can bear. */
const deepest = 100

class Scanner {
  private at = 0
  private depth = 0

  constructor(private readonly source: string) {}

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.source)) return false
    this.at = pattern.lastIndex
    return true
  }

  private sign(sign: string): boolean {
    this.take(space)
    if (this.source[this.at] !== sign) return false
    this.at += 1
    return true
  }

  private need(found: boolean, expected: string): void {
    if (!found) throw new Fault(this.at, expected)
  }

  private value(): void {
    if (this.sign('{')) {
      const keys = new Set<string>()
      this.list('}', () => this.member(keys))
    } else if (this.sign('[')) this.list(']', () => this.value())
    else this.need(this.take(string) || this.take(scalar), 'a value')
  }

  private member(keys: Set<string>): void {
    this.take(space)
    const from = this.at
    this.need(this.take(string), 'a key in double quotes')
    // JSON.parse would quietly keep the last of the two.
    const key = JSON.parse(this.source.slice(from, this.at)) as string
    if (keys.has(key)) throw new Fault(from, `a key that this object has not already (${key})`)
    keys.add(key)
    this.need(this.sign(':'), 'a colon')
    this.value()
  }

  private list(end: string, item: () => void): void {
    this.depth += 1
    this.need(this.depth <= deepest, `at most ${deepest} levels of nesting`)
    if (!this.sign(end)) {
      do item()
      while (this.sign(','))
      this.need(this.sign(end), `a comma or ${end}`)
    }
    this.depth -= 1
  }

  whole(): void {
    this.value()
    this.take(space)
    this.need(this.at === this.source.length, 'the end of the file')
  }
}

/** JSON.parse names the place only in some of its messages, and differently in each version of Node. */
export function jsonFault(source: string): JsonFault | undefined {
  try {
    new Scanner(source).whole()
    return undefined
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    const before = source.slice(0, fault.at).split('\n')
    return { line: before.length, column: (before.at(-1) ?? '').length + 1, expected: fault.expected }
  }
}
