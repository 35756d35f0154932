import { useState } from 'preact/hooks'
import type { CaseEntry } from '../../protocol/views/cases.ts'
import type { OwnParcel } from '../../protocol/views/mail.ts'
import type { OutcomeForms } from '../../protocol/views/notices.ts'
import { entryOf } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { CaseTime, dayShown, dueSaid } from '../../web/parts/cases/case-time.tsx'
import { WhyDue } from '../../web/parts/cases/why-due.tsx'
import { mailWords } from '../../web/parts/mail-words.ts'
import { words as agencyWords } from '../agencies/words.ts'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { kindWords } from '../word-lists.ts'
import { act } from './act.ts'
import { CloseForm } from './close-form.tsx'
import { DecideForm, ExtendForm, SupplyForm, WaitForm } from './forms.tsx'
import { casesOf } from './own-cases.tsx'
import { StagesForm } from './stages-form.tsx'
import { words } from './words.ts'

type Form = 'wait' | 'supply' | 'extend' | 'decide' | 'close' | 'stages'
const caseForms = {
  wait: WaitForm,
  supply: SupplyForm,
  extend: ExtendForm,
  decide: DecideForm,
  close: CloseForm,
  stages: StagesForm,
} as const

/** One case: how it stands, why its date is what it is, and what can be done with it. */
export function CaseDialog({ desk }: { desk: Desk }) {
  const each = casesOf(desk).find((known) => known.case === desk.caseShown.value)
  const close = () => (desk.panel.value = undefined)
  const [form, show] = useState<Form | undefined>(undefined)
  const w = words.value
  if (!each) return null
  const Form = form && caseForms[form]
  const entries = desk.connection.entries.value
  const parcel = entryOf<OwnParcel>(entries, `parcel:${each.case}`)
  const forms = entryOf<OutcomeForms>(entries, 'forms')
  const mailed = parcel?.way === 'deliver' && parcel.state !== 'returned'
  return (
    <Dialog title={`${kindWords.value[each.kind]}　${each.case}`} onClose={close}>
      <CaseFacts desk={desk} of={each} />
      {parcel && (
        <p class="note" data-testid="case-mail">
          {`${w.mail}　${mailWords.value.ways[parcel.way]}　${mailWords.value.states[parcel.state]}${parcel.waybill ? `　${parcel.waybill}` : ''}`}
        </p>
      )}
      {Form ? (
        <Form desk={desk} of={each} back={() => show(undefined)} />
      ) : (
        <>
          <WhyDue of={each.case} token={desk.seat.token} stand={`${each.due}${each.state}`} />
          <div class="case-acts">
            {(each.state === 'waiting' || (each.state === 'running' && each.papersBy !== undefined)) && (
              <button
                type="button"
                class="go"
                data-testid="supply"
                onClick={() => (each.kind === 'supplement' ? show('supply') : void act(desk, each, (c, of) => c.send('case.supply', of)))}
              >
                {w.supply}
              </button>
            )}
            {each.state === 'running' && (
              <>
                <button type="button" class="sec" data-testid="wait" onClick={() => show('wait')}>
                  {w.wait}
                </button>
                {each.due !== undefined && each.light !== 'overdue' && each.extension?.state !== 'asked' && (
                  <button type="button" class="sec" data-testid="extend" onClick={() => show('extend')}>
                    {w.extend}
                  </button>
                )}
              </>
            )}
            {each.kind === 'joint' && each.state === 'running' && !each.stages?.some(({ used }) => used !== undefined) && (
              <button type="button" class="sec" data-testid="stages" onClick={() => show('stages')}>
                {w.setStages}
              </button>
            )}
            {each.state !== 'ready' && (
              <button type="button" class={each.state === 'running' ? 'go' : 'sec'} data-testid="decide" onClick={() => show('decide')}>
                {w.decide}
              </button>
            )}
            {(parcel || forms?.mails) && (
              <button
                type="button"
                class={mailed ? 'go' : 'sec'}
                data-testid="mail"
                onClick={() => {
                  desk.about.value = each.case
                  desk.panel.value = 'mail'
                }}
              >
                {w.mail}
              </button>
            )}
            {each.state === 'ready' && !mailed && (
              <>
                <button type="button" class="go" data-testid="handed" onClick={() => handOut(desk, each)}>
                  {w.handed}
                </button>
                <button type="button" class="sec" data-testid="not-fetched" onClick={() => show('close')}>
                  {w.notFetched}
                </button>
              </>
            )}
            <button
              type="button"
              class="sec"
              data-testid="case-agency"
              onClick={() => {
                desk.about.value = each.case
                desk.panel.value = 'agency-accept'
              }}
            >
              {agencyWords.value.accept}
            </button>
            <button type="button" class="sec" data-first="" onClick={close}>
              {w.close}
            </button>
          </div>
        </>
      )}
    </Dialog>
  )
}

/** To its receipt: whoever fetches it signs. */
function handOut(desk: Desk, { case: number }: CaseEntry): void {
  desk.about.value = number
  desk.panel.value = 'hand'
}

function CaseFacts({ desk, of: each }: { desk: Desk; of: CaseEntry }) {
  const w = words.value
  const { step, stepBy, stages, extension } = each
  const running = stages?.findIndex(({ used }) => used === undefined) ?? -1
  return (
    <dl class="case-facts">
      <div class="all">
        <dt>{w.state}</dt>
        <dd>
          <b>{say(each.name)}</b>
          <CaseTime of={each} />
          <span>{dueSaid(each)}</span>
          {each.papersBy && <span>{w.papersBy(dayShown(each.papersBy))}</span>}
          {extension && <span>{w.extension[extension.state](extension.days)}</span>}
        </dd>
      </div>
      <div>
        <dt>{w.citizen}</dt>
        <dd>{each.citizen ?? '–'}</dd>
      </div>
      <div>
        <dt>{w.visit}</dt>
        <dd>{each.number}</dd>
      </div>
      {step && each.state === 'running' && (
        <div class="all">
          <dt>{w.steps}</dt>
          <dd>
            <span>{w.step[step]}</span>
            {stepBy && <span class={each.stepLate ? 'care' : ''}>{w.stepBy(dayShown(stepBy), each.stepLate === true)}</span>}
            <button
              type="button"
              class="sec"
              data-testid="step"
              onClick={() => void act(desk, each, (c, of) => c.send('case.step', { ...of, step }), true)}
            >
              {w.stepDone[step]}
            </button>
          </dd>
        </div>
      )}
      {stages && (
        <div class="all">
          <dt>{w.stages}</dt>
          <dd>
            {stages.map(({ matter, name, days, used }) => (
              <span key={matter}>
                {say(name)} {w.stage(used, days)}
              </span>
            ))}
            {running >= 0 && each.state === 'running' && (
              <button
                type="button"
                class="sec"
                data-testid="stage-done"
                onClick={() => void act(desk, each, (c, of) => c.send('case.stageDone', { ...of, stage: running }), true)}
              >
                {w.stageDone}
              </button>
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}
