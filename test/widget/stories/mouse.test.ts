/** The stories of reader, author and moderator by mouse: in both directions, in the light and in the dark, on hostile pages. */
import { useStage, type Stage } from '../hostile/hostile-page.js';
import { tellOnHostilePages } from '../hostile/story.js';
import { tellStories } from './stories.js';

let stage: Stage;
useStage((set) => (stage = set));

tellStories(() => stage, 'mouse', 'right to left');
tellOnHostilePages(() => stage, 'mouse');
