/** What is used of escpos 2.5.2, which brings no types: its formatter alone. */
declare module 'escpos/printer.js' {
  export default class Printer {
    constructor(adapter: undefined)
    readonly buffer: { flush(): Buffer }
    print(content: Buffer): this
    align(to: 'LT' | 'CT' | 'RT'): this
    lineSpace(dots: number): this
    setReverseColors(on: boolean): this
  }
}
