import type { Hall } from '../../../protocol/hall-document.ts'

/** The hall document in force, with people's names and without their PINs. */
export type PresentHall = Omit<Hall, 'people'> & { readonly people: readonly PresentPerson[] }
export type PresentPerson = Omit<Hall['people'][number], 'pin'>
export type Matter = Hall['matters'][number]
export type Line = Hall['lines'][number]
export type Counter = Hall['counters'][number]
export type Group = Hall['groups'][number]
