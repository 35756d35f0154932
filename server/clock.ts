/** The hall's clock: the machine's, or in a demo one that starts at an instant and runs at a speed (0 stands still). */
export function hallClock(start: number | undefined, speed: number): () => number {
  if (start === undefined && speed === 1) return Date.now
  const from = start ?? Date.now()
  const began = performance.now()
  return () => Math.floor(from + (performance.now() - began) * speed)
}
