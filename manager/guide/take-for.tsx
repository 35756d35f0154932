import { useState } from 'preact/hooks'
import type { TakeResult } from '../../protocol/commands/tickets.ts'
import type { MatterChoice } from '../../protocol/views/guide.ts'
import type { HallEntry, LineEntry, PrinterEntry } from '../../protocol/views/parts.ts'
import type { GroupEntry } from '../../protocol/views/public.ts'
import { type Category, categories, type Language, languages } from '../../protocol/vocabulary.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { language, say } from '../../web/language.ts'
import { categoryNames } from '../../web/parts/category-words.ts'
import { Icon, type IconName } from '../../web/parts/icon.tsx'
import { CitizenFields, type CitizenText, citizenOf } from './citizen-fields.tsx'
import { Choices } from './dialog.tsx'
import { PrintList } from './print-list.tsx'
import { TakenNumber } from './taken-number.tsx'
import type { Walk } from './walk.ts'
import { languageNames, words } from './words.ts'

type Taken = TakeResult['ticket'] & { readonly matter: string; readonly printedAt: string }
const nowhere = 'none'
const numberOf = (device: string): string => device.replace(/^\D+/, '')

/** A number for somebody who does not use the kiosk: group, matter, and what is different about the person. */
export function TakeFor({ walk, hall }: { walk: Walk; hall: HallEntry }) {
  const w = words.value
  const [group, setGroup] = useState<string>()
  const [matter, setMatter] = useState<string>()
  const [category, setCategory] = useState<Category>('ordinary')
  const [spoken, setSpoken] = useState<Language>(language.value)
  const [citizen, setCitizen] = useState<CitizenText>({})
  const [printAt, setPrintAt] = useState(nowhere)
  const [taken, setTaken] = useState<Taken>()
  const entries = walk.desk.connection.value.entries.value
  const leave = () => {
    setGroup(undefined)
    setMatter(undefined)
    setCategory('ordinary')
    setCitizen({})
    setTaken(undefined)
  }
  if (taken) return <TakenNumber hall={hall} taken={taken} onDone={leave} />
  if (hall.suspended) return <p class="stopped">{w.noneNow}</p>
  const groups = entriesOf<GroupEntry>(entries, 'group:').sort((a, b) => a.order - b.order)
  const chosenGroup = groups.find((each) => each.group === group)
  if (!chosenGroup)
    return (
      <ul class="groups">
        {groups.map((each) => (
          <li key={each.group}>
            <button type="button" data-testid={`group-${each.group}`} onClick={() => setGroup(each.group)}>
              <Icon name={each.icon as IconName} />
              <span>
                <b>{say(each.name)}</b>
                <span class="note">{say(each.summary)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    )
  const matters = entriesOf<MatterChoice>(entries, 'matter:').filter((each) => each.group === group)
  // Chosen, it stands alone, and what is different about the person comes into sight; another touch brings the others back.
  const chosen = matters.find((each) => each.matter === matter)
  const printers = entriesOf<PrinterEntry>(entries, 'printer:').filter(({ kind, state }) => kind === 'kiosk' && state !== 'offline')
  const take = async () => {
    const details = citizenOf(citizen)
    const outcome = await walk.ask('ticket.take', {
      matter,
      category,
      language: spoken,
      ...(details ? { citizen: details } : {}),
      ...(printAt === nowhere ? {} : { printAt }),
    })
    const ticket = outcome && 'result' in outcome ? (outcome.result as TakeResult).ticket : undefined
    if (ticket && matter) setTaken({ ...ticket, matter, printedAt: printAt === nowhere ? '' : printAt })
  }
  return (
    <div class="take">
      <div class="fields">
        <button type="button" class="back" data-testid="back" onClick={leave}>
          <Icon name="back" />
          {say(chosenGroup.name)}
        </button>
        <ul class="matters">
          {(chosen ? [chosen] : matters).map((each) => {
            const stopped = entryOf<LineEntry>(entries, `line:${each.line}`)?.suspended
            return (
              <li key={each.matter}>
                <button
                  type="button"
                  data-testid={`matter-${each.matter}`}
                  aria-pressed={matter === each.matter}
                  disabled={stopped !== undefined}
                  onClick={() => setMatter(chosen ? undefined : each.matter)}
                >
                  <span>{say(each.name)}</span>
                  {stopped && <span class="st paused">{w.stopped}</span>}
                </button>
              </li>
            )
          })}
        </ul>
        <Choices
          label={w.category}
          choices={categories.map((id) => ({ id, name: categoryNames.value[id] }))}
          chosen={category}
          choose={(id) => setCategory(id as Category)}
        />
        <Choices
          label={w.speaks}
          choices={languages.map((id) => ({ id, name: languageNames[id] }))}
          chosen={spoken}
          choose={(id) => setSpoken(id as Language)}
        />
        {printers.length > 0 && (
          <Choices
            label={w.printAt}
            choices={[
              { id: nowhere, name: w.noSlip },
              ...printers.map(({ printer }) => ({ id: `kiosk-${numberOf(printer)}`, name: w.kiosk(numberOf(printer)) })),
            ]}
            chosen={printAt}
            choose={setPrintAt}
          />
        )}
        <CitizenFields citizen={citizen} change={setCitizen} />
      </div>
      {matter && printers[0] && (
        <PrintList
          matter={matter}
          language={spoken}
          printer={printers.find(({ printer }) => printAt.endsWith(`-${numberOf(printer)}`))?.printer ?? printers[0].printer}
          token={walk.desk.session.value?.token}
        />
      )}
      {matter && (
        <button type="button" class="filled" data-testid="take" disabled={walk.busy.value} onClick={take}>
          {w.take}
        </button>
      )}
    </div>
  )
}
