/** The stories of reader, author and moderator by touch, on a phone: in both directions, in the light and in the dark, on hostile pages. */
import { useStage, type Stage } from '../hostile/hostile-page.js';
import { tellOnHostilePages } from '../hostile/story.js';
import { tellStories } from './stories.js';

let stage: Stage;
useStage((set) => (stage = set));

tellStories(() => stage, 'touch', 'right to left');
tellOnHostilePages(() => stage, 'touch');
