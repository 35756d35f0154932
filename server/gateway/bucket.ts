/** True as long as it is not asked more than `most` times at once and `perSecond` times a second. */
export function bucket(most: number, perSecond: number): () => boolean {
  let left = most
  let last = performance.now()
  return () => {
    const now = performance.now()
    left = Math.min(most, left + ((now - last) / 1000) * perSecond)
    last = now
    if (left < 1) return false
    left--
    return true
  }
}
