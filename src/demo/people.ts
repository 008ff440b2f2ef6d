/** The people of the demo, all invented. */
import type { DemoPerson } from './content-types.js';

export const demoPeople: DemoPerson[] = [
  {
    id: 'nadia',
    name: 'Nadia Feroz',
    email: 'nadia@merrowby.example',
    roles: ['reader'],
    part: 'Nadia, reader',
  },
  { id: 'tom', name: 'Tom Bexley', email: 'tom@merrowby.example', roles: ['reader'], part: 'Tom, reader' },
  {
    id: 'ines',
    name: 'Ines Marlowe',
    email: 'ines@packet.example',
    roles: ['reader', 'author'],
    part: 'Ines, author',
  },
  {
    id: 'marta',
    name: 'Marta Voss',
    email: 'marta@packet.example',
    roles: ['reader', 'moderator'],
    part: 'Marta, moderator',
  },
  {
    id: 'joan',
    name: 'Joan Thwaite',
    email: 'joan@packet.example',
    roles: ['reader', 'admin'],
    part: 'Joan, editor',
  },
  { id: 'hal', name: 'Hal Quennell', email: 'hal@packet.example', roles: ['reader', 'author'] },
  { id: 'wilma', name: 'Wilma Hatch', email: 'wilma@merrowby.example', roles: ['reader'] },
  { id: 'sanjay', name: 'Sanjay Pillai', email: 'sanjay@merrowby.example', roles: ['reader'] },
  { id: 'greta', name: 'Greta Moss', email: 'greta@merrowby.example', roles: ['reader'] },
  { id: 'owen', name: 'Owen Tranter', email: 'owen@merrowby.example', roles: ['reader'] },
  { id: 'bea', name: 'Beatrice Amoah', email: 'bea@merrowby.example', roles: ['reader'] },
  { id: 'yusuf', name: 'Yusuf Demir', email: 'yusuf@merrowby.example', roles: ['reader'] },
  { id: 'pip', name: 'Pippa Rowntree', email: 'pip@merrowby.example', roles: ['reader'] },
  { id: 'colin', name: 'Colin Sharrow', email: 'colin@merrowby.example', roles: ['reader'] },
  { id: 'dealz', name: 'Merrowby Dealz', email: 'hello@dealz.example', roles: ['reader'] },
];
