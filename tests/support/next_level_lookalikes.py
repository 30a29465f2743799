"""Invented messages that only sound as if they asked for the next level, for the tests of `next_level`."""

NOBODY = """
My landlord says I should talk to the owner of the building first
The agent said she'd escalate it and she did
can I be connected with my account manager?
Can I pay at the head office instead of online?
Can I talk to someone about my bill?
Can you give your manager a big thumbs up from me
can you recommend a hotel near your headquarters
Can you tell me if the manager's position is still open?
Could you pass on my compliments to the supervisor on Saturday?
Do you have vacancies for team leaders?
Do you offer pest management?
Does the CEO really read these lol
Does the store manager have to sign for it?
get the boss fight fixed
Give the manager my thanks
Great job team, give that manager a raise!
Had a nice chat with the owner, give him my regards
Had to escalate on my side, all good now, ignore the last mail
How do I assign a team leader in the dashboard?
how do I get HQ audio on the app
How do supervisors approve leave in your app?
how much is the executive suite?
I don't need a supervisor, you've been great
I don't need to talk to anyone senior, thanks
I don't think we need to escalate yet
I don't want this escalated, I just want my coat
I got an email from your CEO about the new app, nice
I had complained to head office about it last year and they fixed it
I have written to your CEO already
I manage a team of ten and need ten licences
I need the director's cut on blu ray
I need to escalate privileges on my server
I need to give a manager access to our workspace
I never asked for this to be escalated
I read that your founder started in a garage, is it true?
I spoke to Sandra, the team leader, she was very patient
I talked with a supervisor last night and it's solved
I told the manager yesterday and he sorted it out
I want a corporate account
I want the CEO's book, please ship
I want to apply for the position of branch manager
I want to report your manager for swearing at me
I want to talk to someone about becoming a branch manager
I work as a supervisor and need a uniform
I would like to compliment the floor manager
I wouldn't dream of asking for your supervisor
I'd like an update on my complaint
I'd like HQ prints
I'd like the boss to know how great Maria is
I'd like to change the account owner
I'd like to recommend the manager for an award
I'd never ask for a manager over this
I'm head of procurement at a hospital; do you offer tenders?
I'm the supervisor on site, please send the invoice to me
I've just read an interview with your chief executive
Is the founder still with the company? just curious
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
Need HQ photos please
No manager can fix my mood lol
No supervisor ever called back
Nobody senior is needed, a simple yes or no will do
our CEO is visiting and we need 20 rooms
Our CEO wants a demo on Friday
please don't involve my manager
Please email the quote to my manager at the address below
please let the supervisor know it is resolved
Please never connect me with a manager
Please pass my thanks to your manager
Please pass on to your supervisor that Tom went above and beyond
please resend invoice, our finance director has not received it
Please send the invoice to our managing director
please send the parcel to head office, 12 High St
please stop escalating the price
Please tell the manager that Anna was wonderful
Please update the owner of the vehicle to my wife
please wish the manager a happy birthday
Put it on my boss's account please
put me through to billing
Since it was escalated I've heard nothing.
Talked to head office, they refunded me, thanks
The app keeps asking for a manager PIN
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
To the Chief Executive. No complaint, would you tell my class what you have for breakfast?
Dear Director, our school runs an evening for engineers, could you spare a guest speaker?
Your board is a horse's behind.
Please make me the owner of our team's file.
Could your sales manager call me about prices?
My policy is VP 0091-334, please send a copy.
Which HQ do I set in the game base builder?
Who is responsible for customs duty?
who is the founder of your company?
Who is the head of state on the coin you sell?
Who is the manager of the football team you sponsor?
Your CEO was right to apologise on TV
Your complaints department is a joke
Your store manager refused my return
your supervisor Dave called me today as promised, cheers
Please don't forward this to the CEO, it's a small thing.
@tim_cook great keynote!
@elonmusk lol what a rocket
Day 44 of my refund @lampshop @tim_cook @watchdogs please
who is your CEO? I'm doing a quiz
As CEO of a small bakery I need a new router
Can I get a room on a higher level?
Can I get a room on a higher floor please?
Where is the next level of the car park?
Can you take me to the next level of the car park
Please move me to a higher level of the car park
Can you move us to a higher level of the hotel
I parked it at the next level and it is gone
Please bring it to the next level of the building
Please upgrade me to the next level of membership
Can you upgrade us to the next level?
The game does not let me go to the next level
Can someone help me get to the next level of the game
My child wants to move to the next level of the course
I want to talk to somebody about a higher floor
I want to talk to somebody about a higher credit limit
Please ask the people on the higher floor to stop the noise
Can somebody put me on a higher floor
"""
