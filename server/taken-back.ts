import type { Hall } from './hall.ts'

/**
 * Erases what was kept for a case alone, once it is on the disk that its finish was taken back. What cannot be erased now is erased when its time has come.
 * [Z3]
 */
export function eraseTakenBack(hall: Pick<Hall, 'listen' | 'personal'>, onTrouble: (trouble: unknown) => void): void {
  hall.listen({
    happened: ({ type, body }) => {
      if (type === 'case.takenBack') for (const ref of body.erases ?? []) hall.personal.erase(ref).catch(onTrouble)
    },
  })
}
