import { useLayoutEffect, useRef } from 'preact/hooks'
import { stretches } from './live.ts'
import { words } from './words.ts'

/** Nearer to its end than this, the roll goes on by itself. */
const nearEnd = 200

/** The roll, the newest at its foot, where it leaves the printer. */
export function Paper({ dots }: { readonly dots: number }) {
  const roll = useRef<HTMLDivElement>(null)
  const follows = useRef(true)
  const w = words.value
  const shown = stretches.value
  useLayoutEffect(() => {
    if (follows.current) roll.current?.scrollTo({ top: roll.current.scrollHeight })
  }, [shown])
  return (
    <section class="paper" aria-label={w.paper}>
      <div
        class="roll"
        ref={roll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it
        tabIndex={0}
        role="log"
        aria-label={w.paper}
        onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
          follows.current = scrollHeight - scrollTop - clientHeight < nearEnd
        }}
      >
        <div class="strip" style={{ width: `${dots / 2}px` }}>
          {shown.length === 0 && <p class="nothing">{w.nothing}</p>}
          {shown.map(({ stretch, rows, cut, numbers }) => (
            <div key={stretch}>
              <img
                src={`/stretch/${stretch}.png`}
                width={dots}
                height={rows}
                alt={numbers.length > 0 ? numbers.map(w.slip).join(', ') : w.stretch(stretch)}
              />
              {cut && (
                <p class="cut">
                  <span>{[w.cut, ...numbers].join(' ')}</span>
                </p>
              )}
            </div>
          ))}
        </div>
      </div>
    </section>
  )
}
