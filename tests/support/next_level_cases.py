"""Invented requests for the next level, for the tests of `next_level`."""

SENIOR = """
Whoever approves these credits, have them call me.
put me on to someone who outranks you
I want to speak to whoever runs the shop.
Are there any supervisors on shift tonight?
Please log this as a formal complaint.
I'd be glad if a manager rang me before six.
someone above you, if there is one, should look at it. put me on to someone above you please
reopen it and put a grown-up on it
I'm no longer shouting, today I'll have the boss please
To the Area Manager. I was promised silence and I'd like a reply in writing.
Might I be put through to whoever writes these answers?
who's your safeguarding lead
I'd be grateful for your duty manager's view.
can I get a second opinion from a supervisor
Can I please talk with your supervisor?
Can this be bumped up to a supervisor? Chat's getting us nowhere
can this be escalated?
Can this be looked at by a supervisor?
Can you get your supervisor on the line real quick
Can't you just ask your manager?
Could someone with a title ring me?
Could this be passed to the person who is actually able to authorise a replacement?
could you ask a senior colleague to check my file
Escalation please
Get someone more important than you on this chat.
Happy to wait while you fetch your supervisor.
Have the shift manager call me when she gets in
Hi, could I have a word with the restaurant manager about last night?
hiya, is there any way i could have a chat with one of the managers
how can i contact the manager of ur Pune branch
How can I reach the complaints department?
How does one go about taking a complaint to the next stage?
I am formally requesting management review of this decision.
I am not prepared to continue with first-line support. Next tier please.
I asked twice for a supervisor and twice you closed the chat. third time: supervisor.
i demand to be put through to a senior manager immediately
I need this escalated to the highest level
I refuse to deal with the chatbot any more; I insist on a supervisor.
I request that the complaints team handle this from now on.
I want it off your desk and on your manager's.
I want someone higher up to explain why I was charged twice
I want this to go to the complaints department rather than you.
I want to know who your supervisor is
i want to speak to a manager
I was cut off again. When you ring back, make sure it's a manager.
I will not be replying to Kevin again. Kevin's manager may reply to me.
I wish to raise a formal complaint with your complaints department.
I would be grateful if the hotel's general manager could respond to me personally.
I would like an answer from whoever made this decision
I would like it escalating please
I would like to raise a grievance against your branch staff, whom do I approach?
I'd like my case reviewed by a supervisor, please advise next steps
I'd like to go over your head, with respect.
I'd like to lodge an appeal with your manager
I'd like to request that this ticket be escalated
I'd prefer to take this up with your head of customer service.
I'd welcome a call from your head of lettings
I'm asking formally for this to be reviewed by management.
I'm going to need a supervisor on the line.
I'm gonna need to speak with a supervisor about these charges
id like 2 speak with some1 higher up
If there is anyone in the building with the authority to open a door, send them.
if you cant fix it pass me to someone who can authorise a refund
Is a supervisor free right now?
Is there a manager I can talk to?
It's a manager I want, not another apology
Just escalate it already
Kick this upstairs please.
Kindly ask whoever supervises Darren to telephone me.
Kindly escalate my concern to the higher authorities
Kindly forward my mail to the concerned senior authority
Kindly help me with the contact number of your branch manager
Kindly share the escalation matrix.
let your manager decide then
Let's get a manager involved.
looking for the store managers email
Manager's details please.
May I please be connected to your escalation department?
my complaint needs to be seen by a human with some clout
My next conversation will be with a manager
need a supervisor asap
Not you. Your manager.
Ok and who do i talk to if i am not happy with this answer
pass me to ya supervisor mate
Please ask your supervisor to ring me back
please connect with senior team
Please consider this a request for escalation under clause 7.
please get me out of tier 1
Please mark it for the attention of the complaints manager.
please raise this with your team leader and let me know what they say
Please transfer this chat to a manger
Provide me next level escalation email id
request your higher officials to look into my matter
sir kindly forward my complaint to higher authority
So who runs the place, you or the chatbot?
Somebody from the management side had better ring before noon
take this to your boss and come back to me
Tell me the name of your line manager.
Third time asking: supervisor, please and thank you.
This has to go to someone who can actually waive a fee.
This is going nowhere. I'd like to take it up with whoever manages your team.
This is my final message to you, the next should come from your manager
this needs a manager's attention
This needs escalating
um hello yes could you get your your supervisor for me love
We need to get management involved here
What do I do to make an official complaint about the engineer
What is the next stage of your complaints procedure? I want to use it.
Where can I lodge a formal complaint about your driver?
Where's your manager?
Who can I complain to about you? Who's above you?
who do i contact if i want to complain to your manager
Who do you report to?
who would i speak to about making a formal complaint
whoever is in charge there needs to phone me
why don't you ask your supervisor
Would your manager approve this refund? Ask her please.
you guys need to loop in your manager
you're not listening. manager.
Your boss, please, and quickly.
Your supervisor should see this thread. Pass it up please.
Please take this to the next level
I want to take this to a higher level in the hotel
I want to speak to someone at a higher level of the hotel
My room on the 3rd floor is filthy, I want to speak to someone at a higher level
I was promised a room on a higher floor and nobody helps, take this to a higher level
Our room had no water so please take it to the next level
Move me to the next level of support
I want my complaint to go to a higher level
Can I get someone on a higher level to look at this
Ask someone on a higher level to call me
"""
CHIEF = """
From now on I deal only with the person who owns this company.
Your MD should explain this. Have her write to me.
Mr Okoro, you founded this airline, so please help me
I need this put to the board, please.
@acme_ceo sir your staff refuse to help, kindly resolve my issue
@acmeCEO any chance you could look at my case? 4 months waiting
@AcmeCEO please look into this, my refund is 6 months late
@AcmeHelp not replying so asking you @JaneCEO, please fix this
@ChairmanAcme need your help, account blocked since 3 weeks and no response
Attn: Executive Complaints
Call corporate for me then
can someone at hq fix this pls
can someone from corporate call me
Can the owner of this business please contact me?
CEO email address?
Could you let me know how to get in touch with the board of directors?
Dear Chairman, your branch has ignored me for months. Please act.
escalate this to your board of directors
Escalating to your VP of support: please confirm receipt and a call time.
give me corporates number
give me the owners number
hello can u give me the ceo mail id
Hey @the_acme_ceo, my order never came. Please help
Hi @ceo_acme can you please get your team to answer me? order lost since May
Hon'ble Chairman, kindly look into my case
How do I contact the executive office of your company?
I expect a written answer from a director.
I insist on speaking with the president of the company
i need to talk to someone at headquarters
I require a response from your VP of customer experience
I shall be grateful for your chief executive's direct line.
I want someone from head office at my door.
I want the head of the company to call me
I want the owner here now
I want the people at the very top to deal with this
I want the phone number of your corporate office
I want to hear it from the CEO himself
I want to talk to the people who own this hotel
I will accept an apology from the CEO only
I will hand this to your managing director in person unless she writes to me first.
I would like my letter to be read by the chairman of the board.
I would like this raised at board level
I'd like ten minutes with the vice chancellor
I'd like the principal of the college to reply to me personally.
I'd like this letter put in front of the chairman
I'd like to speak directly with the company owner
Is the owner there?
is there an email for the ceo
Kindly lay this before your directors.
Kindly share contact of CMD sir
Let the owner know I want my deposit back
Let your director explain this to me in writing
Make sure the owner of the restaurant sees this message, I want a reply from him
Mr Chairman, I ask you to intervene
Mr. President, I bought from your firm in good faith. I ask you to put this right.
my complaint should go straight to the board
My next email goes to your CEO unless she answers this one; give me her address
need HQ involved asap
office of the president please
please could your chief exec's office deal with this
Please escalate to your executive escalations team
Please forward this message to your CEO
Please forward to GM and MD sir for necessary action
please give me an address for your head office, I'm sending a recorded letter
Please see that this reaches the proprietor.
request a meeting with your CTO and head of security
Respected Chairman sir, please intervene in my matter, my pension is stopped
sir as MD of this bank please look into my matter
The CEO needs to answer for this, have him call me
The managing partner should call me. Today.
This should be on your COO's desk today
I would like the president of Larkmere Pans to phone me.
it's the chief executive of the whole outfit I want and I'll hold
I have your chief executive's name here, put me through to her office
Attn. Chief Executive: our domain was sold. I am asking you for a decision.
To Sir Godwin Hale, Chairman. Please have someone look at my pension.
your CEO @mlarke was on the radio about this. I'd like him to ring her
I want Mr Marsh himself the owner
Dear Ms Oyelaran (CEO), three tickets and no answer. I want a date.
To the CEO: your firm owes me 900 dollars, pay it this week
To: office of the CEO. Subject: refund refused. I request your intervention.
we'd like your chief technology officer on the incident call
what is the number for your corporate office
What's the mailing address for your head office?
who is the CEO and how can I contact them?
Who is the director responsible for cleaning? Name please.
Your MD should call me tomorrow at 10
@tim_cook do something, my phone has been dead for three weeks
Mr Musk, please look into order 4711, your people don't answer
Dear Ms Bennett, as managing director you should know that my boiler is still off. I ask you to intervene.
@elonmusk please sort out my delivery, nobody replies
hey @satyanadella can you help me get my account back
to whoever runs the company: I need my refund, answer me
Tim Cook, I need your help with a locked Apple ID
"""
