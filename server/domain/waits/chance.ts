/**
 * Chance without chance: every draw is a fixed function of who is served and of the path that is played, so that the same hall gives the same figures,
 * and a figure does not flicker from beat to beat.
 */

/** A prime, so that every stride visits every path's stratum once. */
export const paths = 61

/** A well mixed number below 2³² from two. */
export function mixed(a: number, b: number): number {
  let x = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d)
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39)
  return (x ^ (x >>> 15)) >>> 0
}

/** Between 0 and 1: over all paths of a pass, one draw falls in each of as many equal strata. */
export function drawn(who: number, path: number, count: number): number {
  const own = mixed(who, 1)
  const stride = 1 + (own % (count - 1))
  const stratum = (path * stride + (own >>> 16)) % count
  return (stratum + mixed(who, path + 2) / 4_294_967_296) / count
}

const steps = 2048
/** Acklam's approximation, good to nine digits; read from a table afterwards. */
function inverseNormal(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.47575) {
    const r = q * q
    const above =
      (((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r + 138.357751867269) * r - 30.66479806614716) * r +
        2.506628277459239) *
      q
    return (
      above /
      (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r + 66.80131188771972) * r - 13.28068155288572) * r + 1)
    )
  }
  const r = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)))
  const above =
    ((((-0.007784894002430293 * r - 0.3223964580411365) * r - 2.400758277161838) * r - 2.549732539343734) * r + 4.374664141464968) * r +
    2.938163982698783
  const value = above / ((((0.007784695709041462 * r + 0.3224671290700398) * r + 2.445134137142996) * r + 3.754408661907416) * r + 1)
  return p < 0.5 ? value : -value
}
const table = Float64Array.from({ length: steps }, (_, i) => inverseNormal((i + 0.5) / steps))

/** The standard normal value below which a share of them lies. */
export const normalAt = (share: number): number => table[Math.min(steps - 1, Math.max(0, Math.floor(share * steps)))] as number

/** The share of standard normal values below one. */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail =
    0.3989422804014327 *
    Math.exp(-0.5 * z * z) *
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z > 0 ? 1 - tail : tail
}
