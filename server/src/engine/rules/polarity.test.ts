import { describe, expect, it } from 'vitest';
import { verdictOn } from '../../testing/smallArchive.ts';

describe('polarity', () => {
  it('leaves two opposite events of one place alone', () => {
    const source = 'During the occupation of the islands the villa served as a headquarters of the general staff.';
    expect(verdictOn('The festival marks 70 years since the liberation of the islands.', source)).not.toBe('conflict');
  });

  it('takes no order for a statement that something did not happen', () => {
    const source =
      '‘Eyes shut, don’t jump’: Divers at the Torvik pool have protested with the chant first heard in Lunde.';
    const draft = 'Divers at the Torvik pool protested with the ‘don’t jump’ chant after a swimmer jumped in Lunde.';
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });

  it('sees the claim’s sense in an infinitive beside another verb that is negated', () => {
    const source =
      'The recording showing the fall of mayor Hugo J. Belmar appears to be genuine, police officials said Monday as the governor said the town would not be “cowed” by masked vandals.';
    expect(verdictOn('Police: Recording showing Belmar fall is genuine', source)).not.toBe('conflict');
  });

  it('sees that something goes on in the one and ends in the other', () => {
    const source = 'The two bakeries will go on to share the rent of the hall for three years.';
    expect(verdictOn('The two bakeries will no longer share the rent of the hall.', source)).toBe('conflict');
    expect(verdictOn('The two bakeries will continue to share the rent of the hall.', source)).toBe('supported');
    const council = 'The council has yet to approve the skate park.';
    expect(verdictOn('The council has approved the skate park.', council)).toBe('conflict');
    expect(verdictOn('The council has not approved the skate park.', council)).toBe('supported');
  });

  it('holds more than a standard against less than it', () => {
    const source =
      'The port handled 4.1 million tonnes of grain last year, 6 percent more than in 2021, its director said.';
    const draft = 'The port handled 4.1 million tonnes of grain last year, 6 percent less than in 2021.';
    expect(verdictOn(draft, source)).toBe('conflict');
    expect(verdictOn(draft.replace('less', 'more'), source)).toBe('supported');
    const lake = 'The level of lead in the lake was below the limit in May, the agency said.';
    expect(verdictOn('In May the level of lead in the lake exceeded the limit.', lake)).toBe('conflict');
  });

  it('leaves two directions against two standards alone', () => {
    const source = 'The orchard sold 900 crates, more than in 2021 but fewer than in 2022.';
    expect(verdictOn('The orchard sold 900 crates, fewer than in 2022.', source)).not.toBe('conflict');
  });

  it('sees that somebody bought what the source says he sold', () => {
    const source = 'Mr Haas runs the stall at the quay. He sold 40 crates of plums in August.';
    expect(verdictOn('He bought 40 crates of plums in August.', source)).toBe('conflict');
  });

  it('holds a price that stays against one that moves', () => {
    const source = 'Ferry fares will stay at $4, and the parking fee at the pier will rise, the mayor said.';
    expect(verdictOn('The mayor said ferry fares would go up.', source)).toBe('conflict');
    expect(verdictOn('The mayor said the parking fee at the pier would go up.', source)).not.toBe('conflict');
  });

  it('holds “with” against “without”', () => {
    const source = 'The tug Ida was towed to Bergen on Friday without a crew.';
    expect(verdictOn('The tug Ida was towed to Bergen on Friday with a crew.', source)).toBe('conflict');
    expect(verdictOn('On Friday the tug Ida was towed to Bergen without a crew.', source)).not.toBe('conflict');
  });

  it('holds what somebody did against a source that says that none was done', () => {
    const source = 'Burglars were in the library on Friday night. No manuscripts were taken, the librarian said.';
    expect(verdictOn('The burglars also took manuscripts.', source)).toBe('conflict');
    expect(verdictOn('The burglars took no manuscripts.', source)).toBe('supported');
  });

  it('leaves two kinds of a thing alone', () => {
    const source =
      'Rural patients already get free vaccines. In urban clinics a dose costs 12 euros, and 30 percent of patients get theirs free.';
    expect(verdictOn('Fewer than a third of urban patients get free vaccines.', source)).not.toBe('conflict');
  });

  it.each([
    ['Nobody died in the accident.', 'All 34 passengers survived the accident, the coastguard said.'],
    ['The council did not reject the plan.', 'The council approved the plan on Tuesday.'],
    ['The drug is not safe.', 'The drug is unsafe, the agency warned.'],
    ['Prices did not rise in March.', 'Prices fell in March.'],
    ['The museum is open again.', 'The museum, closed since the flood, reopened its doors on Friday.'],
  ])('takes a negated word for its opposite, and what was so for what is: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });

  it.each([
    ['Nobody survived the accident.', 'All 34 passengers survived the accident, the coastguard said.'],
    ['The road is open.', 'The road to the pass is closed because of snow.'],
    ['The drug is safe.', 'The drug is unsafe, the agency warned.'],
    ['The council rejected the plan.', 'The council approved the plan on Tuesday.'],
  ])('holds opposites that are said of one thing against each other: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it('takes what the other side of an exchange does for the same event', () => {
    const source = 'Harrow Rowing Club won the final against Lunde by two lengths on Sunday.';
    expect(verdictOn('Lunde lost the final by two lengths on Sunday.', source)).not.toBe('conflict');
    expect(verdictOn('Harrow Rowing Club lost the final by two lengths on Sunday.', source)).toBe('conflict');
  });

  it('leaves a light verb with another object alone', () => {
    const source = 'Some 900 people called for a new bridge on Sunday; 200 took part in a march against it.';
    expect(verdictOn('Nobody took the call, the bridge company maintains.', source)).not.toBe('conflict');
  });

  it('sees a negation where the source tells of it by another word and denies nothing', () => {
    const source =
      'The museum mourned its founder, the painter Edda Kvist. Her death in 2016 at a clinic in Lund was followed by a dispute over the collection.';
    expect(verdictOn('Edda Kvist, the painter, did not die at a clinic in Lund in 2016.', source)).toBe('conflict');
    expect(verdictOn('Edda Kvist, the painter, died at a clinic in Lund in 2016.', source)).toBe('supported');
    const lift = 'The cable car company said its purchase of 40 cabins from Brenner Alpin was signed in May.';
    expect(verdictOn('The cable car company did not buy 40 cabins from Brenner Alpin in May.', lift)).toBe('conflict');
  });

  it('leaves a negation alone that the source has in other words', () => {
    const source = 'The council ruled out closing any library before 2028, mayor Ines Roth said.';
    expect(verdictOn('No library will be closed before 2028, mayor Ines Roth said.', source)).not.toBe('conflict');
    const alone = 'Only the west gate was opened to visitors of the palace gardens on Sunday.';
    expect(verdictOn('The east gate was not opened to visitors of the palace gardens on Sunday.', alone)).not.toBe(
      'conflict',
    );
  });

  it('sees an opposite verb with the same object in a clause that is turned round', () => {
    const source =
      'After a hearing of six hours the tribunal in Graz, which sat in private, decided to reject the appeal of the rower Jana Pohl.';
    expect(verdictOn('The appeal of the rower Jana Pohl was approved by the tribunal in Graz.', source)).toBe(
      'conflict',
    );
  });

  it.each([
    ['The assembly’s members have approved the budget in a vote.', 'Its members have yet to approve it in a vote.'],
    ['The assembly has approved the budget in a vote.', 'The assembly is due to approve the budget in a vote in May.'],
    [
      'The regulator has approved the budget of the port.',
      'The budget of the port still needs the approval of the regulator.',
    ],
  ])('sees what is only planned or awaited in the source: %s', (draft, source) => {
    expect(verdictOn(draft, `The assembly put off its budget again on Monday. ${source}`)).toBe('conflict');
  });

  it('takes what was planned for a day as done by then, and what the article itself tells as done', () => {
    const source = 'The tower in Almen will open to visitors on 3 March, the town said.';
    expect(verdictOn('The tower in Almen opened to visitors on 3 March.', source)).not.toBe('conflict');
    const both = `${source} The tower has opened to visitors for a trial, a guide said.`;
    expect(verdictOn('The tower in Almen has opened to visitors.', both)).not.toBe('conflict');
  });

  it.each([
    ['The baths in Orlen stay closed until May.', 'The baths in Orlen will reopen in May, the town said.'],
    ['Brask may not buy its smaller rival Tolle.', 'The takeover of Tolle by its larger rival Brask was blocked.'],
    ['The choir from Lund came third.', 'Third place went to the choir from Lund.'],
  ])('leaves opposites alone that say the same of another time or side: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });

  it('holds what there is none of against what there is, whatever the verbs', () => {
    const source = 'In their report the investigators write that there were no traces of alcohol in the pilot’s blood.';
    expect(verdictOn('Investigators found traces of alcohol in the blood of the pilot.', source)).toBe('conflict');
    expect(verdictOn('Investigators found no traces of alcohol in the blood of the pilot.', source)).toBe('supported');
  });

  it.each([
    ['The firm may go on selling the drug in Europe.', 'A court has barred the firm from selling the drug in Europe.'],
    ['The journalists were able to enter the camp.', 'Journalists were not allowed to enter the camp on Monday.'],
    [
      'The commission decided on the quotas at its meeting.',
      'The commission took no decision on the quotas at its meeting.',
    ],
    [
      'The owner repaired the lift after the complaints.',
      'The owner was unable to repair the lift after the complaints.',
    ],
  ])('reads what is barred, not allowed, beyond somebody or not done as denied: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });
});

describe('what was not done', () => {
  it.each([
    ['The council passed the budget on Friday.', 'The council stopped short of passing the budget on Friday.'],
    ['The minister raised the tax on diesel.', 'The finance minister ruled out raising the tax on diesel.'],
    ['The mill reopened its shop in Olney.', 'The mill has put off the reopening of its shop in Olney until autumn.'],
    ['The court found the vet guilty of negligence.', 'The court cleared the vet of negligence on Tuesday.'],
    ['Ada Lund pleaded not guilty to forging the will.', 'Ada Lund pleaded guilty to forging the will.'],
    ['The farmer sold the herd without asking his sister.', 'The farmer asked his sister before he sold the herd.'],
    [
      'The smaller guild said it would take part in the fair.',
      'The smaller guild said it would not take part in the fair.',
    ],
    ['The lodge will be sold before 2028.', 'The lodge will not be sold before 2028, the council decided.'],
  ])('is held against what was: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    ['The lodge will be sold in 2028.', 'The lodge will not be sold before 2028, the council decided.'],
    ['The regulator cleared the merger of the two mills.', 'The regulator cleared the merger of the two mills.'],
    ['The mill closed its shop in Olney.', 'The mill has put off the reopening of its shop in Olney until autumn.'],
    ['One pier stayed open in the ice.', 'One of the two piers was closed by the ice on Sunday.'],
  ])('says nothing of something else: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });
});

describe('what goes on', () => {
  it.each([
    ['The league has lifted the ban on the keeper.', 'The league left the ban on the keeper in place until May.'],
    ['The search for the missing rower goes on.', 'The search for the missing rower was called off on Monday evening.'],
    ['Bakers at the mill are still on strike.', 'The strike of the bakers at the mill ended on Tuesday.'],
    [
      'The strike of the bakers at the mill is over.',
      'The strike of the bakers at the mill goes on, their union says.',
    ],
    ['The archive will stay open on Sundays.', 'The archive will no longer open on Sundays, for want of staff.'],
  ])('is held against what is over: %s', (draft, source) => {
    expect(verdictOn(draft, source)).toBe('conflict');
  });

  it.each([
    ['The curfew in the port is still in force.', 'The curfew in the port will end on Monday, the mayor said.'],
    [
      'The search for the missing rower goes on.',
      'The search for the missing rower was called off on Monday and resumed on Tuesday.',
    ],
    ['Half of the village still has running water.', 'Half of the village has no running water since the pump broke.'],
  ])('may be over later, or for others: %s', (draft, source) => {
    expect(verdictOn(draft, source)).not.toBe('conflict');
  });
});
