/*
 * Hard cases of where sentences end, one paragraph a line; ⏐ marks an end inside it. Read by sentences.test.ts, which
 * takes the marks out and expects the same breaks back.
 */
export const sentenceCases = `
The group reported it on X. ⏐ Twenty of the dead were children.
The poem by George X. Lund won.
Dr. Amina Yusuf opened the ward on Tuesday. ⏐ It has 40 beds.
The verdict was read by Judge R. T. Holloway. ⏐ The court was silent.
Gov. Lisa Marsh and Sen. Paul Ortiz signed the bill. ⏐ Critics objected.
Lt. Col. James Abbott led the rescue.
Maj. Gen. Ruth Adeyemi said the bridge would reopen.
Rev. Martin Cole, of St. Mary's, blessed the boats.
The ferry left St. John's at noon. ⏐ No one was hurt.
She lives on Elm St. ⏐ The fire started next door.
Mr. and Mrs. Okafor won the case.
Messrs. Bell and Hart resigned.
Prof. Dr. Hans Weber chairs the panel.
Sgt. First Class Ana Ruiz was promoted.
The vote was won by Rep. Dana Cruz. ⏐ She took 54% of it.
They met Capt. O'Neil. ⏐ He said little.
The U.S. troops left the valley.
The plan was drawn up in the U.S. ⏐ The minister rejected it.
He moved to the U.S. in 1998.
Talks at the U.N. Security Council failed.
The talks were held at the U.N. ⏐ They failed.
She grew up in the U.S.A. ⏐ My father did not.
The U.S. Supreme Court agreed.
Exports to the U.S. fell. ⏐ Those to the E.U. rose.
"We sell to the U.S.," he said. ⏐ "In the E.U. we do not."
Washington, D.C. residents cannot vote for it.
She flew to Washington, D.C. ⏐ There she met the delegates.
The clinic is run by Joan Pike, M.D. ⏐ It opened in 2009.
He holds a Ph.D. in soil science.
Shares in Halden Inc. rose 4%.
The owner is Halden Inc. ⏐ The buyer was not named.
Brandt Ltd. Chairman Otto Lind stepped down.
Marsh & Co. reported a loss. ⏐ Its shares fell.
Norwood Corp. Chief Executive Eve Tan disagreed.
The suit against Norwood Corp. was dropped.
The match kicked off at 7.30 p.m. ⏐ Police closed two roads.
The match begins at 5 p.m. Friday.
It ended at 11 p.m. GMT on Sunday.
Polls close at 8 p.m. Eastern time. ⏐ Results follow.
The doors open at 9 a.m. ⏐ Tickets cost £12.
The train left at 6 a.m. and arrived at noon.
The law took effect on Jan. 1, 2020. ⏐ It was repealed in Dec. 2023.
Fans queued from Sept. 3 to Oct. 5.
The flood came in Nov. ⏐ The dam broke a week later.
On Mon. Dec. 4 the strike began.
He was born on Aug. 14 and died on Feb. 2.
She finished in No. 10 Downing Street.
Nos. 4 and 7 were closed. ⏐ No. 9 stayed open.
See p. 45 of the report. ⏐ The table is on pp. 50-52.
Under Art. 5 of the treaty, all must help.
Fig. 3 shows the decline. ⏐ Vol. 2 explains it.
It cost approx. 30 million euros.
The tower, built c. 1400, collapsed.
Kellner v. Ohio was decided in June.
It was Leeds vs. Burnley. ⏐ Leeds won 2-0.
They sell tools, seeds, etc. ⏐ The shop shuts at six.
Some fruits, e.g. Bramley apples, keep well.
The senior body, i.e. The Council of Elders, met.
George W. Bush visited the plant.
J. K. Rowling and J.R.R. Tolkien topped the list.
John F. Kennedy spoke here. ⏐ So did Harold B. Lee.
The novel by E. M. Forster sold out.
The group posted it on X. ⏐ The firm declined to comment.
They chose plan B. ⏐ It failed.
Patients lack vitamin D. ⏐ They need more sun.
The water reached 30 C. ⏐ Fish died.
Samuel L. Jackson stars. ⏐ A sequel is planned.
"Why now?" she asked.
"Who pays?" Lindqvist asked. ⏐ Nobody answered.
"Stop!" shouted the driver. ⏐ He braked.
"What happened?" Mayor Carla Diaz said.
"Is it over?" ⏐ He shook his head.
“Are we safe?” the girl asked her mother.
“Where did it go?” Prime Minister Jonas Berg asked parliament on Monday. ⏐ No one knew.
"Can it be done?" ⏐ The engineers think so.
"Enough!" ⏐ She slammed the door.
"We lost." ⏐ He wept.
"It is finished," she said. ⏐ "We can go home."
He said: "It was late. ⏐ We were tired. ⏐ Nobody spoke."
"The river rose fast. ⏐ We climbed on the roof," said Maria Lopes, 61.
He asked, "Why?" and left.
She called it "a farce." ⏐ The club did not reply.
She called it 'a farce'. ⏐ The club did not reply.
The minister said the deal was “dead”. ⏐ Talks go on.
The minister said the deal was “dead.” ⏐ Talks go on.
(The figures are provisional.) ⏐ They rose again in May.
Sales fell (see Table 2). ⏐ Profit rose.
He resigned (nobody asked why!) and moved away.
The mayor (a Liberal) won. ⏐ (She had lost in 2018.)
The bank failed.[1] ⏐ Its owner fled.[2] ⏐ He was caught.
The bank failed.[1][2] ⏐ Its owner fled.
The bank failed.¹ ⏐ Its owner fled.
The bank failed [3]. ⏐ Its owner fled.
He waited... and waited.
He waited... ⏐ Then he left.
He waited … and waited. ⏐ It rained.
"I thought... ⏐ I was wrong," she said.
She said "the road ... was closed". ⏐ It was.
... and so it ended.
The cup. . . was empty. ⏐ She sighed.
"From the start [...] the plan was bad," he said.
Prices rose 2.5 percent. ⏐ Wages rose 1.1.
The index fell to 7,204.3. ⏐ Traders sold.
Version 3.2 was released. ⏐ 12 bugs remain.
It was 1999. ⏐ 14 people died.
The firm made $3.2bn in 2021. ⏐ In 2022 it made $2.9bn.
Read more at example.com. ⏐ The site is free.
He works for Amazon.com Inc. in Leeds.
The Node.js team met. ⏐ It agreed.
Yahoo! said it would appeal.
Is it fair? ⏐ Is it legal? ⏐ Nobody knows.
What?! ⏐ That cannot be.
"Really?!" she said.
They came, they saw! ⏐ They lost.
Who won? the paper asked.
The storm hit Fla. and Ga. on Friday.
The crash happened near Tampa, Fla. ⏐ The driver survived.
He was born in Akron, Ohio. ⏐ She is from Ark. too.
The senator, D-Mass., voted no. ⏐ Others abstained.
Martin Luther King Jr. spoke in Selma.
The speaker was Sammy Davis Jr. ⏐ He was applauded.
The 1st Bn. was disbanded.
iPhone sales fell. ⏐ iPad sales rose.
The strike ended. ⏐ al-Shabab claimed it.
They met in Paris. ⏐ "It was cold," he said.
They met in Paris. ⏐ 'It was cold,' he said.
They met in Paris. ⏐ — It was cold.
They met in Paris – it was cold. ⏐ Snow fell.
2011: The factory opens. ⏐ 2015: It closes.
March 2020: Borders close.
Correction: The toll was 14. ⏐ We regret the error.
1. The first lap was slow.
2. Dr. Weiss came second. ⏐ She was happy.
a. Fill in the form.
IV. The final act
Killed: 4. ⏐ Injured: 12.
The score was 3-1. ⏐ Fans sang.
Temperatures fell to -12. ⏐ Pipes burst.
It fell 5%. ⏐ It then rose.
It cost £5. ⏐ She paid.
The boat sank, they said.⏐The army denied it.
The dam held, officials said.⏐The river then fell.
The pact was signed in 1994. ⏐ Both sides broke it.
The company, est. 1888, was sold.
He is the Rt. Hon. Member for York.
She met Amb. Tal Levi and Adm. Sir Tom Reed.
The op-ed in the L.A. Times was harsh.
He moved to L.A. ⏐ They stayed.
A.C. Milan drew with F.C. Porto. ⏐ Both go through.
The ship, H.M.S. Daring, sank.
She said, "Go!" ⏐ Then "Stop!" ⏐ Then nothing.
The pilot's last words were "Mayday. ⏐ Mayday." ⏐ The search goes on.
Is this the U.S.? ⏐ It is.
He left at 5 a.m., returned at 6 p.m., and slept.
"No." ⏐ That was all.
No. ⏐ That was all.
“We will appeal,” said Mr. Cho. ⏐ “The ruling is wrong.”
The trial (No. 33/2021) resumed. ⏐ The defendant, 41, was absent.
It hit the town of Mt. Vernon. ⏐ Ft. Worth was spared.
Sources: Reuters, AP. ⏐ Edited by K. Lo.
The team lost 4-0!!! ⏐ Fans left early...
東京で地震があった。⏐けが人はいない。
क्या हुआ। ⏐ कोई नहीं जानता।
¿Qué pasó? ⏐ Nadie lo sabe.
Many asked: is it safe? ⏐ The ministry says so.
He works at Jones & Sons Ltd. ⏐ They make boots.
The award went to Will.i.am. ⏐ He thanked fans.
The bill passed 51-49. ⏐ V.P. Ann Lowe cast the last vote.
The group, founded by Gen. A. B. Sule (ret.), disbanded.
The dept. said so. ⏐ The govt. agreed.
Temperatures rose by 2 deg. ⏐ The ice melted.
The court in The Hague adjourned. ⏐ The Hague is rainy.
Maj.-Gen. Lee left. ⏐ Vice-Adm. Roe stayed.
The shop shuts at 10 p.m. EST. ⏐ We left at 9 p.m. ⏐ CNN reported it.
"Why now?" Smith, who chairs the panel, asked. ⏐ He was angry.
"Will it rain?" ⏐ Forecasters said it would.
"We will win!" ⏐ Opposition leader Ann Lee disagreed.
"You cannot be serious!" Novak told the umpire.
He left.* ⏐ She stayed.† ⏐ They met.[note 3] ⏐ It rained.
The fine was Rs. 500. ⏐ He paid it.
The film "Who Stole the Rabbit?" was a hit. ⏐ Its sequel was not.
He was 6 ft. tall and weighed 80 kg. ⏐ He ran.
The boss of Ford Motor Co. Jim Fields said so.
They came in the '90s. ⏐ Nobody cared.
GEN. ADA COLE RESIGNS. ⏐ PARTY SPLITS.
They met under the arch. ⏐ The crowd cheered.
He is a union rep. ⏐ She is not.
She likes modern art. ⏐ 12 works are hers. ⏐ She owns a lot. ⏐ 5 are on loan.
Shares in Dorn Bros. fell. ⏐ He left Dorn Bros. ⏐ The firm closed.
Mr. An and Ms. So met Dr. In at noon.
They won 3–2. ⏐ "A miracle," wrote El País.
`
  .trim()
  .split('\n');
