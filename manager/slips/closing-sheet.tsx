import { wordsOf } from '../../web/language.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'

const words = wordsOf({ sheet: '打印日结单' }, { sheet: '列印日結單' }, { sheet: 'Print the closing sheet' })

/** The sheet that is signed when the hall closes. `day`: YYYY-MM-DD. */
export const ClosingSheet = ({ day, token }: { day: string; token: string }) => (
  <PrintButton testId="print-sheet" ask={() => askSlip({ kind: 'day-sheet', day }, token)}>
    {words.value.sheet}
  </PrintButton>
)
