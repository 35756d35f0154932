/** Nice value of what follows the journal: in a rush the hall itself goes first. On Linux a thread has one of its own. */
export const followersPriority = 19
