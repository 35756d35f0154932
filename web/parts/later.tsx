import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'

/** Long after the first load, and long before the server is gone: milliseconds. */
const fetchedAfter = 4000
const again = 1000

/** A part of a screen that is fetched when it is first shown, or soon after the screen came up: nobody waits for it at the first load. */
export function later<Props extends object>(fetch: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const part = signal<{ readonly Part: ComponentType<Props> } | undefined>(undefined)
  const load = (): void => {
    if (part.peek()) return
    fetch().then(
      (Part) => {
        part.value = { Part }
      },
      () => undefined,
    )
  }
  setTimeout(load, fetchedAfter)
  return function Later(props: Props) {
    const fetched = part.value
    useEffect(() => {
      if (fetched) return undefined
      load()
      const trying = setInterval(load, again)
      return () => clearInterval(trying)
    }, [fetched])
    return fetched ? <fetched.Part {...props} /> : null
  }
}
