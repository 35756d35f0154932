import { sampleRate } from './wav.ts'

/** Quieter than this is silence: about -46 dBFS, above the hiss of a recording in an office. */
const silent = 0.005
/** Kept on both sides of what is heard, so that no consonant is cut. Seconds. */
const kept = 0.02

export const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * sampleRate))

export const secondsOf = (samples: Float32Array): number => samples.length / sampleRate

/** The loudest sample, 0 to 1. */
export const peakOf = (samples: Float32Array): number => samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)

/** Without the silence before and after; nothing is left of what is silent throughout. */
export function trimmed(samples: Float32Array): Float32Array {
  const first = samples.findIndex((sample) => Math.abs(sample) > silent)
  if (first < 0) return new Float32Array()
  const last = samples.findLastIndex((sample) => Math.abs(sample) > silent)
  const margin = Math.round(kept * sampleRate)
  return samples.slice(Math.max(0, first - margin), last + 1 + margin)
}

/** As loud as it may be: `peak` is the loudest sample afterwards, in dBFS. */
export function normalised(samples: Float32Array, peak: number): Float32Array {
  const loudest = peakOf(samples)
  return loudest === 0 ? samples : samples.map((sample) => (sample * 10 ** (peak / 20)) / loudest)
}

export function joined(pieces: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
