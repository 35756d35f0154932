import { words } from './words.ts'

/** What to do next, in the order in which a hall comes to life. */
export function Done() {
  const w = words.value
  const steps = [
    { name: w.stepKiosk, note: w.stepKioskNote, href: '/kiosk' },
    { name: w.stepPair, note: w.stepPairNote, href: '/manager#/devices' },
    { name: w.stepCall, note: w.stepCallNote, href: '/counter' },
    { name: w.stepNetwork, note: w.stepNetworkNote, href: '/manager#/devices' },
    { name: w.stepImport, note: w.stepImportNote, href: '/manager#/import' },
  ]
  return (
    <div data-testid="done">
      <h1 class="song">{w.doneHead}</h1>
      <p class="lead">{w.doneLead}</p>
      <ol class="steps">
        {steps.map(({ name, note, href }, place) => (
          <li key={name}>
            <span class="step" aria-hidden="true">
              {place + 1}
            </span>
            <div>
              <h2 class="song">{name}</h2>
              <p>{note}</p>
            </div>
            <a class={place === 0 ? 'open first' : 'open'} href={href} target="_blank" rel="noopener" aria-label={`${w.open} ${name}`}>
              {w.open}
            </a>
          </li>
        ))}
      </ol>
    </div>
  )
}
