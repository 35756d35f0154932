/** Somebody who waits for an answer, a limited time. */
export class Waiting<T> {
  readonly promise: Promise<T | undefined>
  #settle: { resolve: (value: T | undefined) => void; reject: (reason: Error) => void } | undefined
  readonly #timer: NodeJS.Timeout

  constructor(ms: number) {
    this.promise = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject }
    })
    // Whoever gave up waiting does not hear of a lost connection any more.
    this.promise.catch(() => undefined)
    this.#timer = setTimeout(() => this.resolve(undefined), ms)
  }

  resolve(value: T | undefined): void {
    clearTimeout(this.#timer)
    this.#settle?.resolve(value)
  }

  reject(reason: Error): void {
    clearTimeout(this.#timer)
    this.#settle?.reject(reason)
  }
}
