import type { PromiseEntry } from '../../protocol/views/openness.ts'
import { openWords } from './words.ts'

/** 服务承诺 (R30): a number that is measured, not a sentence. */
export function Promised({ promise }: { promise: PromiseEntry | undefined }) {
  const w = openWords.value
  const rows = promise
    ? ([
        [promise.wait, promise.waited, w.waitKept],
        [promise.service, promise.served, w.serviceKept],
      ] as const)
    : []
  return (
    <section data-testid="promise">
      <h2>{w.promise}</h2>
      {!promise && <p class="note">{w.promiseNone}</p>}
      <dl class="promised">
        {promise &&
          rows
            .filter(([minutes]) => minutes > 0)
            .map(([minutes, kept, name]) => (
              <div key={name(minutes)}>
                <dt>{name(minutes)}</dt>
                <dd>
                  <b>{promise.finished > 0 ? `${Math.floor((100 * kept) / promise.finished)}%` : '–'}</b>
                  <small>{promise.finished > 0 ? w.share(kept, promise.finished) : w.notYet}</small>
                </dd>
              </div>
            ))}
      </dl>
    </section>
  )
}
