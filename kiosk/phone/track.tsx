import { wordsOf } from '../../web/language.ts'

const words = wordsOf(
  { label: (n: number) => `前面 ${n} 人`, last: (number: string) => `刚叫到 ${number}`, you: '您' },
  { label: (n: number) => `前面 ${n} 人`, last: (number: string) => `剛叫到 ${number}`, you: '您' },
  { label: (n: number) => `${n} ahead of you`, last: (number: string) => `${number} was just called`, you: 'You' },
)

/** More steps than this would be too thin to count; a gap then stands for the rest. */
const countable = 24

/** One's place in the line, a step for each person ahead. */
export function Track({ ahead, lastCalled }: { ahead: number; lastCalled: string | undefined }) {
  const w = words.value
  const steps = Math.min(ahead, countable)
  return (
    <>
      <div class={`track ${ahead > countable ? 'longer' : ''}`} role="img" aria-label={w.label(ahead)}>
        {Array.from({ length: steps + 1 }, (_, index) => (
          <i key={steps - index} />
        ))}
      </div>
      <p class="ends">
        <span>{lastCalled && w.last(lastCalled)}</span>
        <span>{w.you}</span>
      </p>
    </>
  )
}
