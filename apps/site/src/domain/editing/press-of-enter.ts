/** What a form asks for when Enter was pressed in a field of one line and no button was: nothing that is kept. */
export const pressOfEnter = 'enter';
