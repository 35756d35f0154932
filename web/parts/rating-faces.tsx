import type { RatingLevel } from '../../protocol/vocabulary.ts'

/** One ink for all five, so that no level is pushed (LOOK rule 10). Decoration: the word always stands below. */
const strokes: Record<RatingLevel, string> = {
  5: 'M26 40c3-6 11-6 14 0M56 40c3-6 11-6 14 0M26 54h44c-2 15-11 22-22 22s-20-7-22-22z',
  4: 'M33 36v6M63 36v6M28 57c9 15 31 15 40 0',
  3: 'M33 36v6M63 36v6M31 61c8 6 26 6 34 0',
  2: 'M33 38v6M63 38v6M31 67c8-7 26-7 34 0',
  1: 'M25 33l14 6M71 33l-14 6M34 44v3M62 44v3M28 72c8-15 32-15 40 0',
}

export const RatingFace = ({ level }: { level: RatingLevel }) => (
  <svg
    class="face"
    viewBox="0 0 96 96"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="4.5"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <circle cx="48" cy="48" r="42" />
    <path d={strokes[level]} />
  </svg>
)
