"""Invented requests for the next level, and what only sounds like one, for the tests of `next_level`."""

SENIOR = """
Are there any supervisors on shift tonight?
can I get a second opinion from a supervisor
Can I please talk with your supervisor?
Can this be looked at by a supervisor?
Can you get your supervisor on the line real quick
Could someone with a title ring me?
Could this be passed to the person who is actually able to authorise a replacement?
could you ask a senior colleague to check my file
Get someone more important than you on this chat.
Happy to wait while you fetch your supervisor.
Have the shift manager call me when she gets in
Hi, could I have a word with the restaurant manager about last night?
how can i contact the manager of ur Pune branch
How can I reach the complaints department?
How does one go about taking a complaint to the next stage?
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
Just escalate it already
Is there a manager I can talk to?
Kick this upstairs please.
Kindly ask whoever supervises Darren to telephone me.
Kindly escalate my concern to the higher authorities
Kindly help me with the contact number of your branch manager
Kindly share the escalation matrix.
let your manager decide then
Let's get a manager involved.
looking for the store managers email
May I please be connected to your escalation department?
my complaint needs to be seen by a human with some clout
My next conversation will be with a manager
need a supervisor asap
Not you. Your manager.
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
Somebody from the management side had better ring before noon
take this to your boss and come back to me
So who runs the place, you or the chatbot?
Tell me the name of your line manager.
Third time asking: supervisor, please and thank you.
This has to go to someone who can actually waive a fee.
This is going nowhere. I'd like to take it up with whoever manages your team.
This is my final message to you, the next should come from your manager
this needs a manager's attention
um hello yes could you get your your supervisor for me love
We need to get management involved here
What is the next stage of your complaints procedure? I want to use it.
Where can I lodge a formal complaint about your driver?
Where's your manager?
Who can I complain to about you? Who's above you?
who do i contact if i want to complain to your manager
Who do you report to?
whoever is in charge there needs to phone me
Would your manager approve this refund? Ask her please.
you guys need to loop in your manager
you're not listening. manager.
Your boss, please, and quickly.
Your supervisor should see this thread. Pass it up please.
"""
CHIEF = """
Attn: Executive Complaints
can someone at hq fix this pls
can someone from corporate call me
CEO email address?
Could you let me know how to get in touch with the board of directors?
Dear Chairman, your branch has ignored me for months. Please act.
escalate this to your board of directors
Escalating to your VP of support: please confirm receipt and a call time.
give me corporates number
hello can u give me the ceo mail id
How do I contact the executive office of your company?
I expect a written answer from a director.
I insist on speaking with the president of the company
i need to talk to someone at headquarters
I require a response from your VP of customer experience
I shall be grateful for your chief executive's direct line.
I want someone from head office at my door.
I want the people at the very top to deal with this
I want the phone number of your corporate office
I want to hear it from the CEO himself
I want to talk to the people who own this hotel
I will accept an apology from the CEO only
I will hand this to your managing director in person unless she writes to me first.
I would like my letter to be read by the chairman of the board.
I'd like ten minutes with the vice chancellor
I'd like this letter put in front of the chairman
I'd like to speak directly with the company owner
is there an email for the ceo
Kindly lay this before your directors.
Let your director explain this to me in writing
Make sure the owner of the restaurant sees this message, I want a reply from him
Mr Chairman, I ask you to intervene
my complaint should go straight to the board
My next email goes to your CEO unless she answers this one; give me her address
need HQ involved asap
office of the president please
please could your chief exec's office deal with this
Please forward this message to your CEO
please give me an address for your head office, I'm sending a recorded letter
Please see that this reaches the proprietor.
request a meeting with your CTO and head of security
sir as MD of this bank please look into my matter
The CEO needs to answer for this, have him call me
The managing partner should call me. Today.
To the CEO: your firm owes me 900 dollars, pay it this week
To: office of the CEO. Subject: refund refused. I request your intervention.
we'd like your chief technology officer on the incident call
what is the number for your corporate office
What's the mailing address for your head office?
who is the CEO and how can I contact them?
Who is the director responsible for cleaning? Name please.
Your MD should call me tomorrow at 10
"""
NOBODY = """
can I be connected with my account manager?
Can I pay at the head office instead of online?
Can I talk to someone about my bill?
can you recommend a hotel near your headquarters
Can you tell me if the manager's position is still open?
Could you pass on my compliments to the supervisor on Saturday?
Do you offer pest management?
Does the CEO really read these lol
Does the store manager have to sign for it?
Great job team, give that manager a raise!
Had a nice chat with the owner, give him my regards
Had to escalate on my side, all good now, ignore the last mail
How do I assign a team leader in the dashboard?
How do supervisors approve leave in your app?
how much is the executive suite?
I don't need a supervisor, you've been great
I don't need to talk to anyone senior, thanks
I don't want this escalated, I just want my coat
I got an email from your CEO about the new app, nice
I had complained to head office about it last year and they fixed it
I have written to your CEO already
I manage a team of ten and need ten licences
I need to escalate privileges on my server
I need to give a manager access to our workspace
I spoke to Sandra, the team leader, she was very patient
I talked with a supervisor last night and it's solved
I told the manager yesterday and he sorted it out
I want a corporate account
I want to report your manager for swearing at me
I want to talk to someone about becoming a branch manager
I work as a supervisor and need a uniform
I would like to compliment the floor manager
I'd like an update on my complaint
I'd like to change the account owner
I'd like to recommend the manager for an award
I'm head of procurement at a hospital; do you offer tenders?
I'm the supervisor on site, please send the invoice to me
I've just read an interview with your chief executive
Is the owner's club still open for members?
is the senior rate available online
Just so you know your store manager is a legend
let me speak to a human
Looking for a birthday present for my boss
Looking forward to meeting your director at the fair
Managers can review timesheets in the portal, but employees can't
My case was escalated last week, when will I hear?
my director approved the purchase
My download manager shows an error
my ex manager stole my card
My husband is the regional manager of a bank and wants a card
My manager needs a copy of the invoice
My son is a supervisor at your Derby depot and loves it
No supervisor ever called back
Nobody senior is needed, a simple yes or no will do
our CEO is visiting and we need 20 rooms
Our CEO wants a demo on Friday
please don't involve my manager
Please email the quote to my manager at the address below
Please pass my thanks to your manager
please resend invoice, our finance director has not received it
Please send the invoice to our managing director
please stop escalating the price
Please update the owner of the vehicle to my wife
Put it on my boss's account please
put me through to billing
Since it was escalated I've heard nothing.
Talked to head office, they refunded me, thanks
The CEO's new book is great
The delivery guy was so good, he deserves a raise
The director of the play signed my programme, can you frame it?
The fight escalated near your store, please check your cameras
The head chef came out to greet us
The head of my shower snapped
The manager at table service was lovely, thank him from us
The manager gave me a voucher and an apology, please pass on my thanks.
The manager was very nice about my return
The person in charge gave me a voucher, cheers
the property manager has the keys, deliver to him
The supervisor explained the policy and I accept it
We want executive coaching
We want managers to see reports only
We're a board of directors of a housing co-op and need 12 chairs
we're looking for an office manager, do you do recruitment?
When I called the manager he laughed at me.
Where can I buy the boss edition headphones?
Where can I change the manager assigned to a project in your app?
Who is responsible for customs duty?
Who is the head of state on the coin you sell?
Your CEO was right to apologise on TV
Your complaints department is a joke
Your store manager refused my return
your supervisor Dave called me today as promised, cheers
"""
