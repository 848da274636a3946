/** A source of two findings' worth, and two drafts on it. */
export const FLOOD = `River rises in Lindau
4 September 2023

LINDAU (Northern Wire) - The river Argen rose by three metres on Sunday, flooding 40 houses, the water board said.

Firefighters rescued 12 people from their cars, said Petra Huber, the head of the fire brigade.
`;
export const CLEAN = 'The river Argen rose by three metres on Sunday, the water board said.\n';
export const WRONG = 'Firefighters rescued 19 people from their cars, said Petra Huber.\n';
